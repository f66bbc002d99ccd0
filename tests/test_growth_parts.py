"""Long lists, a part at a time: on both ways through, from the end, and by the old numbers."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from faq.models import Topic
from pages.kept.making import may_be_kept
from pages.models import Page
from pages.parts import HIGHEST, asked_part, part_of

from .builders import make_page

pytestmark = pytest.mark.django_db
ORDER = ["position", "slug"]


@pytest.fixture
def topics():
    """Seven of them: two places in the order, three and four at each."""
    now = timezone.now()
    Topic.objects.bulk_create(
        Topic(slug=f"amne-{i}", title=f"Ämne {i}", position=i // 3, published_at=now)
        for i in range(7)
    )
    return list(Topic.objects.order_by(*ORDER))


def part(asked="", size=3, rows=None):
    rows = Topic.objects.all() if rows is None else rows
    return part_of(rows, ORDER, asked_part(QueryDict(asked)), size)


def test_the_parts_onwards_are_the_whole_list(topics):
    met, one = [], part()
    while True:
        met += one
        if one.after is None:
            break
        one = part(f"efter={one.after}")
    assert met == topics


def test_the_parts_backwards_from_the_end_are_the_whole_list(topics):
    met, one = [], part("fore=slutet")
    assert one.after is None
    while True:
        met = [*one, *met]
        if one.before is None:
            break
        one = part(f"fore={one.before}")
    assert met == topics


def test_the_other_direction_works_alike(topics):
    rows, order = Topic.objects.all(), ["-position", "-slug"]
    last = part_of(rows, order, ("fore", "slutet"), 3)
    assert [*last] == topics[2::-1]
    assert [*part_of(rows, order, ("efter", str(topics[3].pk)), 9)] == topics[2::-1]


def test_the_first_part_has_nothing_before_it_and_the_last_nothing_after(topics):
    assert (part().before, part("fore=slutet").after) == (None, None)
    assert part(f"fore={topics[3].pk}").before is None
    assert part(f"efter={topics[3].pk}").after is None


def test_old_numbers_lead_where_they_did_and_to_the_last_part_beyond(topics):
    assert [*part("sida=1")] == topics[:3]
    assert [*part("sida=2")] == topics[3:6]
    for number in (4, HIGHEST + 1, 10**17):
        assert [*part(f"sida={number}")] == topics[-3:]


@pytest.mark.parametrize(
    "asked", ["efter=x", "fore=", "efter=999999", "sida=x", "sida=0", "fore=²"]
)
def test_what_cannot_be_understood_shows_the_first_part(topics, asked):
    assert [*part(asked)] == topics[:3]


@pytest.mark.parametrize("asked", ["", "efter={0}", "fore={0}", "fore=slutet"])
def test_no_part_costs_more_queries_with_many_rows(topics, asked):
    asked = asked.format(topics[2].pk)
    few, many = [], []
    for counted in (few, many):
        with CaptureQueriesContext(connection) as captured:
            part(asked, rows=Topic.objects.filter(position=0) if counted is few else None)
        counted.append(len(captured))
    assert few == many


@pytest.mark.parametrize("asked", ["", "efter=3", "fore=3", "fore=slutet", "sida=2"])
def test_every_part_is_among_what_is_kept(asked):
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/nyheter/", "QUERY_STRING": asked}
    assert may_be_kept(environ)


def test_a_list_leads_to_its_last_part(client):
    above = make_page()
    Page.objects.bulk_create(
        Page(parent=above, slug=f"s{i}", path=f"avfall/s{i}", title_sv=f"Sida {i:03}",
             published_at=above.published_at)
        for i in range(101)
    )  # fmt: skip
    first, last = client.get("/avfall/").text, client.get("/avfall/?fore=slutet").text
    assert 'href="?fore=slutet"' in first
    assert "Sida 100" not in first
    assert "Sida 100" in last
    assert 'href="?fore=slutet"' not in last
