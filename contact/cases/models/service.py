from django.db import models
from django.db.models import Q


class Kind(models.TextChoices):
    REPORT = "felanmalan", "Felanmälan"
    OPINION = "synpunkt", "Synpunkt"


class ServiceQuerySet(models.QuerySet):
    def offered_for(self, kind):
        """What can be chosen in a case of this kind (None: of any), in the staff's order."""
        offered = self.filter(active=True)
        return offered.filter(Q(kind=kind) | Q(kind="")) if kind else offered


class Service(models.Model):
    """What a case can be about (Open311: service)."""

    service_code = models.SlugField(
        "kod",
        unique=True,
        help_text="Ett ord utan å, ä och ö. Ändra det inte när det har börjat användas.",
    )
    service_name = models.CharField("namn", max_length=100)
    description = models.CharField("beskrivning", max_length=250, blank=True)
    kind = models.CharField(
        "gäller",
        max_length=20,
        choices=Kind,
        blank=True,
        help_text="Tomt: kan väljas i både felanmälan och synpunkt.",
    )
    active = models.BooleanField(
        "kan väljas", default=True, help_text="Ärenden som redan kommit in påverkas inte."
    )
    position = models.PositiveIntegerField("ordning", default=0)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "kategori"
        verbose_name_plural = "kategorier"
        ordering = ["position", "service_code"]

    def __str__(self):
        return self.service_name
