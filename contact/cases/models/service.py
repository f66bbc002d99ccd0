from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from contact.cases import statements
from contact.models import ContactPoint

from .department import Department


class Kind(models.TextChoices):
    REPORT = "felanmalan", _("Felanmälan")
    OPINION = "synpunkt", _("Synpunkt")


class LocationPolicy(models.TextChoices):
    NONE = "none", "Frågas inte"
    OPTIONAL = "optional", "Frivillig"
    REQUIRED = "required", "Måste anges"


class Secrecy(models.TextChoices):
    NONE = "none", "Ingen känd sekretess"
    TO_ASSESS = "to_assess", "Ska prövas"
    MARKED = "marked", "Sekretessmarkerat"


class ServiceQuerySet(models.QuerySet):
    def offered_for(self, kind):
        """What can be chosen in a case of this kind (None: of any), in the staff's order."""
        offered = self.filter(active=True)
        return offered.filter(Q(kind=kind) | Q(kind="")) if kind else offered

    def coded(self, code):
        """The one with this code, or None."""
        return statements.first(self.model, "service_code = %s", code)

    def public(self):
        """What Open311's clients may know of."""
        return self.filter(active=True, api_visible=True)


class Service(models.Model):
    """What a case can be about (Open311: service)."""

    service_code = models.SlugField(
        "kod",
        unique=True,
        help_text="Ett ord utan å, ä och ö. Ändra det inte när det har börjat användas.",
    )
    service_name = models.CharField("namn", max_length=100)
    description = models.CharField("beskrivning", max_length=250, blank=True)
    group = models.CharField(
        "grupp", max_length=100, blank=True, help_text="Rubriken som kategorin står under."
    )
    keywords = models.CharField(
        "sökord", max_length=250, blank=True, help_text="Ord med komma mellan, för Open311."
    )
    kind = models.CharField(
        "gäller",
        max_length=20,
        choices=Kind,
        blank=True,
        help_text="Tomt: kan väljas i både felanmälan och synpunkt.",
    )
    department = models.ForeignKey(
        Department,
        models.PROTECT,
        verbose_name="ansvarig enhet",
        null=True,
        blank=True,
        related_name="services",
    )
    expected_days = models.PositiveSmallIntegerField(
        "antal dagar till svar",
        null=True,
        blank=True,
        help_text="Så lång tid räknar ni med. Avsändaren får veta det. Tomt: ingen tid anges.",
    )
    location_policy = models.CharField(
        "plats", max_length=10, choices=LocationPolicy, default=LocationPolicy.OPTIONAL
    )
    service_notice = models.CharField(
        "bra att veta",
        max_length=500,
        blank=True,
        help_text="Visas när kategorin har valts, och på kvittot.",
    )
    stop_message = models.CharField(
        "någon annan ansvarar",
        max_length=500,
        blank=True,
        help_text="Fyll i om det inte går att anmäla här. Skriv vem som ansvarar.",
    )
    stop_contact = models.ForeignKey(
        ContactPoint,
        models.PROTECT,
        verbose_name="vem som ansvarar",
        null=True,
        blank=True,
        related_name="+",
        help_text="Telefonnummer och tider hämtas härifrån.",
    )
    emergency_notice = models.CharField(
        "vid fara",
        max_length=250,
        blank=True,
        help_text="Visas överst, till exempel: Är det fara för liv? Ring 112.",
    )
    secrecy_default = models.CharField(
        "sekretess från början", max_length=10, choices=Secrecy, default=Secrecy.NONE
    )
    api_visible = models.BooleanField(
        "syns i Open311",
        default=False,
        help_text="Andra webbplatser och appar får hämta kategorin och publicerade ärenden.",
    )
    active = models.BooleanField(
        "kan väljas", default=True, help_text="Ärenden som redan kommit in påverkas inte."
    )
    position = models.PositiveIntegerField("ordning", default=0)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "kategori"
        verbose_name_plural = "kategorier"
        ordering = ["position", "service_code"]

    def __str__(self):
        return self.service_name

    @property
    def is_public(self):
        """True if Open311's clients may know of it."""
        return self.active and self.api_visible

    @cached_property
    def questions(self):
        """Its own questions, in the staff's order, as they were when this was first asked."""
        attributes = statements.rows(
            self.attributes.model, "service_id = %s ORDER BY position, id", self.pk
        )
        models.prefetch_related_objects(attributes, "values")
        return attributes

    def touch(self):
        """What the category asks has changed: Open311's clients are to fetch it again."""
        self.save(update_fields=["updated_at"])
