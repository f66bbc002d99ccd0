"""The database goes to the rows that are shown, and does not read or sort the others."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.utils import timezone

from contact.cases.models import ServiceRequest
from faq.models import Question, Topic
from pages.models import Page
from pages.models.page import BELOW
from pages.models.tree import Tree
from pages.news.models import News
from pages.news.views import ORDER as NEWS
from pages.notices.models import Notice
from pages.notices.views import ORDER as NOTICES
from pages.parts import part_of
from pages.sitemaps import PageSitemap

from .builders import make_page

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()
NOW = timezone.now()
# What would betray that all rows are read, or sorted.
READS_ALL = {"sqlite": ["TEMP B-TREE FOR ORDER BY", "SCAN {table}\n"], "postgresql": [" Sort  ("]}
UNLESS_SORTED = ["seqscan", "bitmapscan", "sort"]  # few rows are cheaper to read than an index


def plan(rows):
    """How the database finds `rows`, a queryset."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for way in UNLESS_SORTED:
                cursor.execute(f"SET LOCAL enable_{way} = off")
    return rows.explain() + "\n"


def goes_to(rows):
    """True if the database goes to `rows` by an index, in their order."""
    found = plan(rows).replace("Incremental Sort", "")  # of those with the same day alone
    table = rows.model._meta.db_table
    signs = [sign.format(table=table) for sign in READS_ALL[connection.vendor]]
    return " INDEX " in found.upper() and not [sign for sign in signs if sign in f" {found}"]


LISTS = {
    "the pages below one": (lambda: Page.objects.live(NOW).filter(parent=1), BELOW),
    "the topics": (lambda: Topic.objects.live(NOW), ["position", "slug"]),
    "the news": (lambda: News.objects.live(NOW).exclude(published_at=None), NEWS),
    "the notices": (lambda: Notice.objects.live(NOW).exclude(posted_on=None), NOTICES),
    "the tree, for staff": (lambda: Page.objects.all(), [Tree("path")]),
    "a topic's answers": (lambda: Question.objects.filter(topic=1), ["position", "pk"]),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_from_its_beginning_and_from_its_end(name):
    rows, order = LISTS[name]
    ordered = rows().order_by(*order)
    assert goes_to(ordered[:11]), plan(ordered[:11])
    assert goes_to(ordered.reverse()[:11]), plan(ordered.reverse()[:11])


def test_the_next_part_is_read_from_its_key():
    above = make_page()
    one = make_page(slug="ett", parent=above)
    seen = SimpleNamespace(rows=None)

    class Watched(type(Page.objects.all())):
        def __getitem__(self, key):
            seen.rows = self
            return super().__getitem__(key)

    rows = Watched(Page).live(NOW).filter(parent=above)
    part_of(rows, BELOW, ("efter", str(one.pk)), 10, among=Page.objects.all())
    found = plan(seen.rows[:11])
    assert "page_below" in found
    assert "position" in found.partition("page_below")[2], found


@pytest.mark.parametrize("model", [Page, Topic, Question, News])
def test_what_is_taken_down_next_is_found_by_an_index(model):
    rows = model.objects.filter(expires_at__gt=NOW).order_by("expires_at").values("expires_at")
    assert "expires" in plan(rows[:1]).replace("expires_at", "")


def test_shortcuts_are_found_by_an_index_of_their_own():
    assert "page_on_start" in plan(Page.objects.live(NOW).shortcuts())


def test_cases_that_are_the_same_are_found_by_an_index_of_their_own():
    assert "cases_duplicates" in plan(ServiceRequest.objects.filter(duplicate_of=1).order_by())


def test_a_part_of_the_sitemap_is_a_range_of_keys():
    assert goes_to(PageSitemap().part(2)) or "PRIMARY KEY" in plan(PageSitemap().part(2))
