from django.db import models
from django.urls import reverse

from pages.models import Addressed, AddressedQuerySet, valid_slug
from pages.pictures import Pictured
from pages.prose import ProseField
from pages.publishing import Published, PublishedQuerySet


class NewsQuerySet(AddressedQuerySet, PublishedQuerySet):
    pass


class News(Addressed, Pictured, Published):
    """Something new, told on a certain day (schema.org NewsArticle)."""

    slug = models.CharField(
        "adress",
        max_length=80,
        unique=True,
        validators=[valid_slug],
        help_text="Sista delen av nyhetens adress. Byter du leder den gamla hit.",
    )
    title = models.CharField("rubrik", max_length=120)
    lead = models.TextField(
        "ingress", max_length=400, blank=True, help_text="Det viktigaste, i en eller två meningar."
    )
    body = ProseField("text", blank=True)

    objects = NewsQuerySet.as_manager()

    class Meta(Published.Meta, Pictured.Meta):
        verbose_name = "nyhet"
        verbose_name_plural = "nyheter"
        ordering = ["-published_at", "-pk"]
        constraints = [*Published.Meta.constraints, *Pictured.Meta.constraints]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("news:detail", args=[self.slug])
