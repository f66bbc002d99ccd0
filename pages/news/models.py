from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import override

from pages.models import MovedAddress
from pages.pictures import Pictured
from pages.prose import ProseField
from pages.publishing import Published, PublishedQuerySet


class News(Pictured, Published):
    """Something new, told on a certain day (schema.org NewsArticle)."""

    slug = models.CharField(
        "adress",
        max_length=80,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Skriv med a–z, 0–9 och bindestreck.")
        ],
        help_text="Sista delen av nyhetens adress. En gammal adress leder alltid hit.",
    )
    title = models.CharField("rubrik", max_length=120)
    lead = models.TextField(
        "ingress", max_length=400, blank=True, help_text="Det viktigaste, i en eller två meningar."
    )
    body = ProseField("text", blank=True)

    objects = PublishedQuerySet.as_manager()

    class Meta(Published.Meta, Pictured.Meta):
        verbose_name = "nyhet"
        verbose_name_plural = "nyheter"
        ordering = ["-published_at", "-pk"]
        constraints = [*Published.Meta.constraints, *Pictured.Meta.constraints]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Saves; an address that has been in use leads to the new one."""
        stored = News.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if stored is None:
            MovedAddress.objects.in_use_again(swedish_address(self.slug))
        elif stored != self.slug:
            MovedAddress.objects.record(swedish_address(stored), swedish_address(self.slug))

    @transaction.atomic
    def delete(self, *args, **kwargs):
        """Deletes; the address goes on answering that the news is gone."""
        MovedAddress.objects.record(swedish_address(self.slug), "")
        return super().delete(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("news:detail", args=[self.slug])


def swedish_address(slug):
    """The address without a language prefix, whatever language is being spoken."""
    with override(settings.LANGUAGE_CODE):
        return reverse("news:detail", args=[slug])
