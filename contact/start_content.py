"""The contact points that a town starts with, in contact.toml.

What exists, has another anchor now or has been removed is left alone.
"""

import tomllib

from django.db import transaction
from django.utils import timezone

from pages.language import columns_of
from pages.models import Page

from .models import ContactPoint, OpeningHours, Telephone
from .models.hours import DAYS

OWN_TABLES = {"telephone", "hours"}


@transaction.atomic
def load_contact_points(folder):
    """Publishes the contact points in `folder`/contact.toml, and shows them on their pages.

    A page's entry in `folder`/pages names them under `contact`; run this after the pages are
    loaded. Returns a line for each one added. Raises TypeError or ValidationError for a file
    that is wrong.
    """
    path = folder / "contact.toml"
    rows = _read(path).get("point", []) if path.exists() else []
    added = [_add_point(row) for row in rows if not ContactPoint.objects.knows(row["slug"])]
    shown_on = _pages_by_point(folder) if added else {}
    for point in added:
        point.pages.set(Page.objects.filter(path__in=shown_on.get(point.slug, ())))
    return [f"Kontaktvägen {point.name_sv}" for point in added]


def _add_point(row):
    fields = _columns({key: value for key, value in row.items() if key not in OWN_TABLES})
    now = timezone.now()
    point = _saved(ContactPoint(published_at=now, updated_at=now, **fields))
    for position, telephone in enumerate(row.get("telephone", []), start=1):
        _saved(Telephone(contact_point=point, position=position, **_columns(telephone)))
    for hours in row.get("hours", []):
        days = dict.fromkeys(hours.pop("days", []), True)
        if unknown := days.keys() - set(DAYS):
            raise TypeError(f"{row['slug']}: {', '.join(unknown)} is no day of the week.")
        _saved(OpeningHours(contact_point=point, **days, **_columns(hours)))
    return point


def _saved(instance):
    instance.full_clean()
    instance.save()
    return instance


def _pages_by_point(folder):
    """{slug of a contact point: [paths of the pages that name it]}"""
    found = {}
    for path in sorted((folder / "pages").glob("*.toml")):
        for page in _read(path).get("page", []):
            for slug in page.get("contact", ()):
                found.setdefault(slug, []).append(page["path"])
    return found


def _columns(row):
    """{"slug": …, "name_sv": …} of {"slug": …, "sv": {"name": …}}, for the site's languages."""
    facts = {key: value for key, value in row.items() if not isinstance(value, dict)}
    return facts | columns_of(row)


def _read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))
