from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse

from contact.schedule import Schedule
from pages.models import Addressed, AddressedQuerySet, Page, valid_slug
from pages.publishing import Published, PublishedQuerySet

from .addresses import Located
from .provenance import Checked, CheckedQuerySet

# Ids that every page of the site uses itself.
RESERVED = {"main", "search-field", "footer-about", "footer-contact"}


class ContactPointQuerySet(AddressedQuerySet, CheckedQuerySet, PublishedQuerySet):
    def with_facts(self):
        """With telephones and hours: two queries more, however many the contact points are."""
        return self.prefetch_related("telephones", "hours")

    def main(self):
        return self.filter(is_main=True)


class ContactPoint(Addressed, Published, Located, Checked):
    """Someone to reach for something (schema.org ContactPoint)."""

    slug = models.CharField(
        "ankare",
        max_length=60,
        unique=True,
        validators=[valid_slug],
        help_text="Står sist i adressen, som i /kontakt/#vaxel. Ändra det helst inte.",
    )
    name = models.CharField("namn", max_length=120)
    description = models.TextField(
        "vad man får hjälp med", max_length=600, blank=True, help_text="En eller två meningar."
    )
    operator = models.CharField(
        "vem som svarar",
        max_length=120,
        blank=True,
        help_text="Den som driver verksamheten, till exempel Rädda Barnen. Tomt: kommunen själv.",
    )
    anonymity = models.TextField(
        "anonymitet",
        max_length=400,
        blank=True,
        help_text="En mening om den som ringer eller mejlar är anonym. Lova inget som inte gäller.",
    )
    email = models.EmailField("e-post", blank=True)
    url = models.URLField("webbadress", blank=True, help_text="Verksamhetens egen webbplats.")
    position = models.PositiveIntegerField(
        "ordning", default=100, help_text="Kontaktvägar med lägre tal står först."
    )
    is_main = models.BooleanField(
        "kommunens växel",
        default=False,
        help_text=(
            "Den står först och i sidfoten på alla sidor. Bara en kontaktväg kan vara växeln: "
            "ta bort krysset hos den gamla innan du kryssar här."
        ),
    )
    open_on_holidays = models.BooleanField(
        "öppet som vanligt på helgdagar",
        default=False,
        help_text="Utan kryss är det stängt på röda dagar, till exempel första maj.",
    )
    open_on_eves = models.BooleanField(
        "öppet som vanligt på aftnar",
        default=False,
        help_text=(
            "Utan kryss är det stängt på påskafton, pingstafton, midsommarafton, julafton och "
            "nyårsafton. Kortare dagar, som skärtorsdagen, skriver du som undantag."
        ),
    )
    pages = models.ManyToManyField(
        Page,
        related_name="contact_points",
        blank=True,
        verbose_name="visas på sidorna",
    )

    objects = ContactPointQuerySet.as_manager()

    class Meta(Published.Meta, Located.Meta, Checked.Meta):
        abstract = False
        verbose_name = "kontaktväg"
        verbose_name_plural = "kontaktvägar"
        ordering = ["-is_main", "position", "pk"]
        constraints = [
            *Published.Meta.constraints,
            *Located.Meta.constraints,
            *Checked.Meta.constraints,
            models.UniqueConstraint(
                fields=["is_main"],
                condition=models.Q(is_main=True),
                name="contact_one_main_point",
                violation_error_message="En annan kontaktväg är redan kommunens växel.",
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": "Ankaret används redan av sidan själv. Välj ett annat."})

    def get_absolute_url(self):
        return f"{reverse('contact:index')}#{self.slug}"

    @property
    def url_host(self):
        """What the link to the web site is called: "nsva.se"."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    def schedule(self, service):
        """The hours of one service (OpeningHours.Service), or None where nothing is known."""
        rows = [row for row in self.hours.all() if row.service == service]
        if not rows:
            return None
        return Schedule(
            rules=tuple(row.as_rule() for row in rows if not row.is_exception),
            specials=tuple(row.as_special() for row in rows if row.is_exception),
            open_on_holidays=self.open_on_holidays,
            open_on_eves=self.open_on_eves,
        )
