"""The pages that a town starts with. What exists, has moved or has been removed is left alone.

`pages/*.toml` holds them as [[page]], with the texts in [page.sv], [page.en] and so on.
`sections.toml` names the files whose uppermost pages are the menu's sections, in order.
"""

import tomllib

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from .language import columns_of
from .models import MovedAddress, Page

FLAGS = ("sensitive", "on_start", "in_menu")
KEYS = {"path", "position", "related", "contact", *FLAGS, *dict(settings.LANGUAGES)}


def load_pages(folder):
    """Publishes the pages in `folder`. Returns a line for each one added.

    Raises ValueError, naming the page, when something in the files is wrong.
    """
    known = _known_paths()
    rows = [row for row in _rows(folder) if row["path"] not in known]
    added = [(row, page) for row in rows if (page := _add(row))]
    for row, page in added:
        page.related.set(_related(row))
    return [f"Sidan /{page.path}/" for _, page in added]


def _known_paths():
    """The addresses that exist, or once did: nobody wants a removed page back."""
    moved = MovedAddress.objects.values_list("old", flat=True)
    return {*Page.objects.values_list("path", flat=True), *(old.strip("/") for old in moved)}


def _rows(folder):
    """What the files say, the sections first, each row with its place among the others."""
    order = folder / "sections.toml"
    sections = _read(order)["sections"] if order.exists() else []
    others = sorted(path.stem for path in (folder / "pages").glob("*.toml"))
    names = sections + [name for name in others if name not in sections]
    rows = [row for name in names for row in _read(folder / "pages" / f"{name}.toml")["page"]]
    return [
        {"position": position, "in_menu": row["path"] in sections} | row
        for position, row in enumerate(rows, start=1)
    ]


def _read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _add(row):
    """The new page, or None where the page it belongs under has moved away."""
    if unknown := row.keys() - KEYS:
        raise ValueError(f"{row['path']}: {', '.join(sorted(unknown))} betyder inget här.")
    above, _, slug = row["path"].rpartition("/")
    parent = Page.objects.filter(path=above).first()
    if above and parent is None:
        if MovedAddress.objects.filter(old=f"/{above}/").exists():
            return None
        raise ValueError(f"{row['path']}: sidan {above} finns inte.")
    page = Page(parent=parent, slug=slug, path=row["path"], **_columns(row))
    try:
        page.full_clean()
    except ValidationError as error:
        raise ValueError(f"{row['path']}: {error.message_dict}") from error
    page.save()
    return page


def _columns(row):
    """What the page says, in the languages of the site; published now."""
    now = timezone.now().replace(second=0, microsecond=0)
    columns = {"position": row["position"], "published_at": now, "updated_at": now}
    return columns | {flag: row.get(flag, False) for flag in FLAGS} | columns_of(row)


def _related(row):
    paths = set(row.get("related", []))
    if missing := paths - _known_paths():
        raise ValueError(f"{row['path']}: sidan {', '.join(sorted(missing))} finns inte.")
    return Page.objects.filter(path__in=paths)
