from django.db import models
from django.urls import reverse

from pages.editing import may_change
from pages.models import Addressed, AddressedQuerySet, Page, valid_slug
from pages.prose import EXTENSIONS, ProseField
from pages.publishing import Published, PublishedQuerySet

# Short, and the same light markup on the crisis start page: no headings, no tables.
SHORT_TEXT = {
    name: how
    for name, how in EXTENSIONS.items()
    if name != "Heading" and not name.startswith("Table")
}


class AlertQuerySet(AddressedQuerySet, PublishedQuerySet):
    def in_order(self):
        """A crisis before all else, then the newest first; with the page that each leads to."""
        return self.select_related("page").order_by("-degree", "-published_at", "-pk")

    def previewed_by(self, user):
        """The crises that `user` may see as a start page before everyone else does."""
        mine = self if may_change(user, self.model) else self.none()
        return mine.filter(degree=Alert.Degree.CRISIS)


class Alert(Addressed, Published):
    """What everyone has to know now (schema.org SpecialAnnouncement)."""

    class Degree(models.IntegerChoices):
        MESSAGE = 1, "Meddelande: en ruta överst på alla sidor"
        CRISIS = 2, "Krisläge: startsidan byts ut mot meddelandet och viktiga telefonnummer"

    title = models.CharField(
        "rubrik",
        max_length=120,
        help_text="Vad gäller, och var? Till exempel: Koka allt dricksvatten i hela tätorten.",
    )
    text = ProseField(
        "text",
        extensions=SHORT_TEXT,
        help_text="Vad ska läsaren göra nu? Vad vet ni inte än? När kommer nästa besked?",
    )
    degree = models.PositiveSmallIntegerField(
        "var det visas",
        choices=Degree,
        default=Degree.MESSAGE,
        help_text=(
            "Välj krisläge när det är allvarligt för många på en gång. Alla som öppnar startsidan "
            "ser då bara meddelandet, från den stund då det publiceras och tills du tar ner det. "
            "Alla andra sidor finns kvar, med en ruta om det överst. Är du säker?"
        ),
    )
    page = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name="läs mer på",
        help_text="En sida här med mer att läsa. Kan lämnas tomt.",
    )
    slug = models.CharField(
        "adress",
        max_length=80,
        unique=True,
        validators=[valid_slug],
        help_text="Sista delen av meddelandets adress. Fylls i efter rubriken.",
    )

    objects = AlertQuerySet.as_manager()

    class Meta(Published.Meta):
        verbose_name = "viktigt meddelande"
        verbose_name_plural = "viktiga meddelanden"
        ordering = ["-published_at", "-pk"]
        constraints = [*Published.Meta.constraints]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("alerts:detail", args=[self.slug])

    @property
    def is_crisis(self):
        return self.degree == self.Degree.CRISIS

    @property
    def told_at(self):
        """The moment its reader is told of: when the text changed, or was published after that."""
        return max(self.updated_at, self.published_at or self.updated_at)
