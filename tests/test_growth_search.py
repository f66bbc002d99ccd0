"""Of very many hits the newest are found, and those that are found are gone to by their keys."""

import pytest

from pages.models import Page
from pages.search import engines, staff
from pages.search.staff import keys_for_staff

from .builders import make_news, make_page

pytestmark = pytest.mark.django_db


def keys(query, most):
    """Of the pages."""
    return keys_for_staff("pages.page", query, most)


def test_of_very_many_the_newest_are_found():
    pages = [make_page(slug=f"avfall-{number}").pk for number in range(5)]
    assert keys("avf", most=3) == pages[:1:-1]


@pytest.mark.parametrize("common", [1, 2, 9])
def test_the_newest_hits_are_the_same_however_many_rows_are_read_first(monkeypatch, common):
    """They are read first on PostgreSQL alone."""
    monkeypatch.setattr("pages.search.engines.COMMON", common)
    sql = engines.newest_first(
        "search_staff_entry", "object_id", staff.WORDS, these="kind = %(kind)s"
    )
    monkeypatch.setitem(staff.SQL, "postgresql", sql)
    titles = ["Avfall", "Bad", "Avfall", "Bad", "Avfall"]
    pages = [make_page(slug=f"sida-{n}", title=title) for n, title in enumerate(titles)]
    make_news(title="Avfall")
    hits = [page.pk for page in pages if page.title == "Avfall"]
    assert keys("avfall", most=2) == hits[:0:-1]
    assert keys("avfall", most=9) == hits[::-1]


def test_among_is_as_in():
    pages = [make_page(slug=f"sida-{number}").pk for number in range(3)]
    for wanted in ([], pages[:1], pages[1:], [*pages, 0]):
        rows = Page.objects.filter(pk__among=wanted)
        assert list(rows) == list(Page.objects.filter(pk__in=wanted))
        assert rows.exists() == bool(wanted)
    assert Page.objects.exclude(pk__among=pages[:2]).get().pk == pages[2]
