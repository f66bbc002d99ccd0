"""What became of the cases of a year."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from contact.cases.models import Service
from contact.cases.models.status import Status
from contact.cases.staff.statistics.figures import figures_of

from .builders import make_case
from .queries import queries_of
from .worklist import changed, staff

pytestmark = pytest.mark.django_db
PAGE = "/admin/cases/servicerequest/statistik/"
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _hanna(client):
    client.force_login(staff("hanna", "view_servicerequest"))


def case(month, days=None, promised=None, **fields):
    """One that came in that month of 2026 and was closed after so many `days`, if any."""
    came = datetime(2026, month, 10, 12, tzinfo=UTC)
    if days is not None:
        fields |= {"closed_datetime": came + days * DAY, "status": Status.RESOLVED}
    if promised is not None:
        fields["expected_datetime"] = came + promised * DAY
    return changed(make_case(came), **fields)


def test_cases_are_counted_by_month_and_category():
    road = Service.objects.create(service_code="gata", service_name="Gata")
    case(1, days=2, promised=5, service=road)
    case(1, days=9, promised=5, service=road)
    case(1, promised=5)
    case(3, days=4)
    total, months, categories = figures_of(2026)
    assert (total.received, total.closed, total.promised, total.in_time) == (4, 3, 2, 1)
    assert (total.median_days, total.share) == (4, 50)
    assert [figures.received for figures in months] == [3, 0, 1, *[0] * 9]
    assert months[0].median_days == 5.5
    assert [(figures.label, figures.received) for figures in categories] == [
        ("Gata", 2),
        ("Ingen kategori", 2),
    ]


def test_suspected_rubbish_is_not_counted():
    case(1, quarantine=True)
    assert figures_of(2026)[0].received == 0


def test_a_year_begins_at_midnight_in_sweden():
    make_case(datetime(2025, 12, 31, 23, 30, tzinfo=UTC))
    assert figures_of(2026)[1][0].received == 1
    assert figures_of(2025)[0].received == 0


def test_it_takes_one_query_for_any_number_of_cases(django_assert_num_queries):
    for month in (1, 1, 2, 3):
        case(month, days=1)
    with django_assert_num_queries(2):  # the cases, and the names of the categories
        figures_of(2026)


def test_the_page_shows_the_year_in_numbers_and_as_a_picture_with_words(client):
    case(2, days=2, promised=5)
    page = client.get(PAGE, {"ar": "2026"}).content.decode()
    assert "1 av 1" in page
    assert "2,0" in page
    picture = re.search(r'<svg class="plot.*?</svg>', page, re.DOTALL)[0]
    assert 'role="img"' in picture
    assert "flest i februari (1)" in picture
    assert " style=" not in page


def test_every_year_with_cases_can_be_chosen(client):
    make_case(timezone.now() - 800 * DAY)
    years = client.get(PAGE).context["years"]
    this = timezone.localdate().year
    assert years == list(range(this, timezone.localdate(timezone.now() - 800 * DAY).year - 1, -1))


@pytest.mark.parametrize("year", ["", "x", "0", "-1", "99999999999", "1999"])
def test_a_year_that_there_is_none_of_is_answered_with_this_one(client, year):
    answer = client.get(PAGE, {"ar": year})
    assert answer.context["year"] == timezone.localdate().year
    assert "Inga ärenden kom in" in answer.content.decode()


def test_the_page_costs_the_same_for_one_case_and_for_twenty(client):
    case(1)
    for_one = queries_of(client, f"{PAGE}?ar=2026")
    for month in range(1, 11):
        case(month, days=1), case(month)
    assert queries_of(client, f"{PAGE}?ar=2026") == for_one


def test_the_tables_come_as_a_file(client):
    service = Service.objects.create(service_code="x", service_name="=HYPERLINK(1)")
    case(2, days=2, promised=5, service=service)
    file = client.get(f"{PAGE}fil/", {"ar": "2026"})
    text = b"".join(file.streaming_content).decode("utf-8-sig")
    assert "Februari;1;1;1;1;2,0\r\n" in text
    assert "'=HYPERLINK(1);1;" in text


def test_only_those_who_may_read_cases_see_the_numbers(client):
    client.force_login(staff("ebba"))
    assert client.get(PAGE).status_code == 403
    assert client.get(f"{PAGE}fil/").status_code == 403
