from django.db import models
from django.urls import reverse

from pages.editing import may_change
from pages.models import Addressed, AddressedQuerySet, Page, valid_slug
from pages.publishing import Published, PublishedQuerySet
from pages.sensitive import Sensitive


class TopicQuerySet(AddressedQuerySet, PublishedQuerySet):
    def under(self, page):
        return self.filter(parent=page)

    def for_reading(self):
        """With what stands around a topic's answers: the page above, and whom to reach."""
        around = self.select_related("parent", "contact_point")
        return around.prefetch_related("contact_point__telephones", "contact_point__hours")


class Topic(Addressed, Sensitive, Published):
    """What a number of questions are about: "orostelefonen"."""

    slug = models.CharField(
        "adress",
        max_length=80,
        unique=True,
        validators=[valid_slug],
        help_text=(
            "Sista delen av adressen, till exempel orostelefonen. Byter du leder den gamla hit."
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
    position = models.PositiveIntegerField(
        "ordning", default=100, help_text="Ämnen med lägre tal står först."
    )

    objects = TopicQuerySet.as_manager()

    class Meta(Published.Meta):
        verbose_name = "ämne"
        verbose_name_plural = "ämnen"
        ordering = ["position", "slug"]
        indexes = [
            *Published.Meta.indexes,
            models.Index(fields=["position", "slug"], name="faq_topic_order"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("faq:topic", args=[self.slug])

    def contact_point_for(self, user, now):
        """The contact point that the topic is about, if `user` may see it; else None."""
        point = self.contact_point
        shown = point and (point.is_live(now) or may_change(user, type(point)))
        return point if shown else None

    def latest_change(self, questions):
        """The day the text last changed: the topic's own or that of one of its `questions`."""
        return max([self.updated_at, *(question.updated_at for question in questions)])
