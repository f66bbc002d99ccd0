from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import Resolver404, resolve, reverse

from pages.language import text_columns
from pages.pictures import Pictured
from pages.prose import ProseField
from pages.publishing import Published, PublishedQuerySet
from pages.sensitive import Sensitive

from .addressed import Addressed, AddressedQuerySet, valid_slug
from .moved import MovedAddress
from .tree import Tree

MAX_DEPTH = 6
SECTION = Q(parent=None, in_menu=True)
# The same in every language: an address that names a part of the list shows the same pages.
BELOW = "position", "title_sv", "pk"


class PageQuerySet(AddressedQuerySet, PublishedQuerySet):
    def at(self, address):
        return self.filter(path=address)

    def in_short(self):
        """With what a link and its lead need. The texts themselves may be long, and are left."""
        named = [name for name in text_columns(self.model) if name.startswith(("title_", "lead_"))]
        return self.only("parent", "path", "position", "in_menu", *named)

    def sections(self):
        """The uppermost pages that the menu and the start page show."""
        return self.filter(SECTION).order_by("position", "title")

    def shortcuts(self):
        """What most people come for, as staff have chosen it."""
        return self.filter(on_start=True).order_by("position", "title")[:6]

    def under(self, page):
        return self.filter(parent=page).order_by(*BELOW)

    def move_below(self, old, new):
        """Gives all pages below the path `old`, at any depth, their place below `new`."""
        moved = list(self.filter(path__startswith=f"{old}/"))
        for page in moved:
            before, page.path = page.path, new + page.path.removeprefix(old)
            MovedAddress.objects.record(f"/{before}/", f"/{page.path}/")
        self.bulk_update(moved, ["path"], batch_size=500)


class Page(Addressed, Pictured, Sensitive, Published):
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="subpages",
        null=True,
        blank=True,
        verbose_name="ligger under",
        help_text="Tomt: sidan ligger överst, som en avdelning.",
    )
    slug = models.CharField(
        "adress",
        max_length=80,
        validators=[valid_slug],
        help_text="Slutet av adressen, till exempel bygglov. Byter du leder den gamla hit.",
    )
    path = models.CharField(max_length=500, unique=True, editable=False)
    position = models.PositiveIntegerField(
        "ordning", default=100, help_text="Sidor med lägre tal står först."
    )
    in_menu = models.BooleanField(
        "avdelning i menyn",
        default=True,
        help_text="För sidor som ligger överst: visas i menyn och på startsidan.",
    )
    on_start = models.BooleanField(
        "genväg på startsidan",
        default=False,
        help_text="För det som många kommer för att göra. Högst sex genvägar visas.",
    )
    title = models.CharField("rubrik", max_length=120)
    lead = models.TextField(
        "ingress", max_length=400, blank=True, help_text="Svaret först, i en eller två meningar."
    )
    body = ProseField("text", blank=True)
    related = models.ManyToManyField(
        "self", symmetrical=False, blank=True, verbose_name="läs också"
    )

    objects = PageQuerySet.as_manager()

    class Meta(Published.Meta, Pictured.Meta):
        verbose_name = "sida"
        verbose_name_plural = "sidor"
        ordering = ["path"]
        indexes = [
            *Published.Meta.indexes,
            models.Index(Tree("path"), name="page_tree"),
            models.Index(fields=["parent", "position", "title_sv", "id"], name="page_below"),
            # By the first moment, not the place: so it is the better one of two to SQLite, which
            # guesses.
            models.Index(fields=["published_at"], name="page_on_start", condition=Q(on_start=True)),
        ]
        constraints = [
            *Published.Meta.constraints,
            *Pictured.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(parent=models.F("id")), name="page_not_under_itself"
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.parent and self._lies_above(self.parent):
            raise ValidationError({"parent": "En sida kan inte ligga under sig själv."})
        path = self.build_path()
        if path.count("/") >= MAX_DEPTH:
            raise ValidationError({"parent": f"Sidor kan ligga i högst {MAX_DEPTH} nivåer."})
        if not _is_free_for_pages(path):
            raise ValidationError(
                {"slug": "Adressen används redan av en annan del av webbplatsen."}
            )
        if Page.objects.filter(path=path).exclude(pk=self.pk).exists():
            raise ValidationError({"slug": "Det finns redan en sida med den adressen."})

    def save(self, *args, **kwargs):
        """Saves, with the path that follows from its place in the tree."""
        self.path = self.build_path()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "path"}
        super().save(*args, **kwargs)

    def has_moved(self, before):
        """The pages below come along."""
        Page.objects.move_below(before.path, self.path)

    def _lies_above(self, page):
        """True for the page itself and for all that lie below it, wherever it is now."""
        stored = Page.objects.filter(pk=self.pk).values_list("path", flat=True).first()
        return stored is not None and f"{page.path}/".startswith(f"{stored}/")

    def get_absolute_url(self):
        return reverse("pages:detail", args=[self.path])

    @property
    def is_section(self):
        return self.parent_id is None and self.in_menu

    def build_path(self):
        return f"{self.parent.path}/{self.slug}" if self.parent else self.slug


def _is_free_for_pages(path):
    """False for an address that a language, the files or another app has."""
    taken = {
        *dict(settings.LANGUAGES),
        settings.MEDIA_URL.strip("/"),
        settings.STATIC_URL.strip("/"),
    }
    if path.split("/")[0] in taken:
        return False
    try:
        return resolve(f"/{path}/").view_name == "pages:detail"
    except Resolver404:
        return False
