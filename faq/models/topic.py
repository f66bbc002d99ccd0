from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import override

from pages.models import MovedAddress, Page
from pages.publishing import Published, PublishedQuerySet


class TopicQuerySet(PublishedQuerySet):
    def under(self, page):
        return self.filter(parent=page)

    def for_reading(self):
        """With what stands around a topic's answers: the page above, and whom to reach."""
        around = self.select_related("parent", "contact_point")
        return around.prefetch_related("contact_point__telephones", "contact_point__hours")

    @transaction.atomic
    def delete(self):
        """Deletes many at once; each address goes on answering."""
        for slug in self.values_list("slug", flat=True):
            MovedAddress.objects.record(swedish_address(slug), "")
        return super().delete()


class Topic(Published):
    """What a number of questions are about: "orostelefonen"."""

    slug = models.CharField(
        "adress",
        max_length=80,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Skriv med a–z, 0–9 och bindestreck.")
        ],
        help_text=(
            "Sista delen av adressen, till exempel orostelefonen. "
            "En gammal adress leder alltid hit."
        ),
    )
    title = models.CharField("rubrik", max_length=120)
    lead = models.TextField(
        "ingress", max_length=400, blank=True, help_text="Det viktigaste, i en eller två meningar."
    )
    speaker = models.CharField(
        "vem svarar",
        max_length=120,
        blank=True,
        help_text="Den som står för svaren, till exempel Rädda Barnen. Tomt: kommunen själv.",
    )
    parent = models.ForeignKey(
        Page,
        models.PROTECT,
        related_name="topics",
        null=True,
        blank=True,
        verbose_name="ligger under",
        help_text="Sidan där besökaren hittar frågorna.",
    )
    contact_point = models.ForeignKey(
        "contact.ContactPoint",
        models.PROTECT,
        related_name="topics",
        null=True,
        blank=True,
        verbose_name="handlar om kontaktvägen",
        help_text="Dess nummer och tider visas överst, och hämtas alltid därifrån.",
    )
    sensitive = models.BooleanField(
        "känslig sida",
        default=False,
        help_text=(
            "För den som kan vara övervakad: besöket sparas inte i webbläsarens cache, "
            "och sidan får en knapp för att lämna den snabbt."
        ),
    )
    position = models.PositiveIntegerField(
        "ordning", default=100, help_text="Ämnen med lägre tal står först."
    )

    objects = TopicQuerySet.as_manager()

    class Meta(Published.Meta):
        verbose_name = "ämne"
        verbose_name_plural = "ämnen"
        ordering = ["position", "slug"]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Saves; an address that has been in use leads to the new one."""
        stored = Topic.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if stored is None:
            MovedAddress.objects.in_use_again(swedish_address(self.slug))
        elif stored != self.slug:
            MovedAddress.objects.record(swedish_address(stored), swedish_address(self.slug))

    @transaction.atomic
    def delete(self, *args, **kwargs):
        """Deletes; the address goes on answering that the page is gone."""
        MovedAddress.objects.record(swedish_address(self.slug), "")
        return super().delete(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("faq:topic", args=[self.slug])

    def contact_point_for(self, user, now):
        """The contact point that the topic is about, if `user` may see it; else None."""
        point = self.contact_point
        shown = point and (point.is_live(now) or user.has_perm("contact.change_contactpoint"))
        return point if shown else None

    def latest_change(self, questions):
        """The day the text last changed: the topic's own or that of one of its `questions`."""
        return max([self.updated_at, *(question.updated_at for question in questions)])


def swedish_address(slug):
    """The address without a language prefix, whatever language is being spoken."""
    with override(settings.LANGUAGE_CODE):
        return reverse("faq:topic", args=[slug])
