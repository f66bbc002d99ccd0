"""CASES.md §5, items 25 to 28: which cases are asked for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from .open311_client import Open311
from .open311_schema import check
from .open311_town import make_published, make_report, make_service

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOW = timezone.now()


@pytest.fixture
def lamp():
    return make_service(service_notice="Vi lagar lampor på tisdagar.", expected_days=7)


def aged(service, *days, **fields):
    """The references of cases that came so many days ago."""
    cases = [make_published(service, NOW - day * DAY, **fields) for day in days]
    return [case.service_request_id for case in cases]


def day(ago):
    return f"{NOW - ago * DAY:%Y-%m-%dT%H:%M:%SZ}"


def test_item_25_there_are_no_tokens():
    api = Open311()
    [error] = api.get("v2/tokens/123")
    check("error", error)
    assert api.json.status_code == 404


def test_item_26_references_override_all_else_and_unknown_ones_are_absent(lamp):
    old, new = aged(lamp, 200, 1)
    hidden = make_report(lamp).service_request_id
    query = {"status": "fel", "start_date": "fel", "page": "7", "service_code": "annan"}
    asked = f"{old}, {new},{hidden},finns-inte,{old},\x00"
    assert Open311().found(service_request_id=asked, **query) == [new, old]
    assert Open311().found(service_request_id="finns-inte") == []


def test_item_27_a_list_of_services_or_of_statuses(lamp):
    swing = make_service("gunga")
    closed = {"status": "resolved", "closed_datetime": timezone.now()}
    [a, b] = aged(lamp, 2, 3)
    [c] = aged(swing, 1, changes=closed)
    api = Open311()
    assert api.found() == [c, a, b]
    assert api.found(service_code="lampa") == [a, b]
    assert api.found(service_code="gunga, lampa,okänd") == [c, a, b]
    assert api.found(service_code=["gunga", "lampa"]) == [c, a, b]
    assert api.found(service_code="\x00") == api.found(service_code="okänd") == []
    assert api.found(status="open") == [a, b]
    assert api.found(status="closed") == [c]
    assert api.found(status="open,closed") == [c, a, b]


def test_item_27_days_back_and_forth(lamp):
    a, b, c, d = aged(lamp, 1, 60, 100, 180)
    api = Open311()
    assert api.found() == [a, b]
    assert api.found(start_date=day(170)) == [c]
    assert api.found(start_date=day(120)) == [b, c]
    assert api.found(end_date=day(95)) == [c, d]
    assert api.found(start_date=day(181), end_date=day(95)) == [c, d]
    assert api.found(start_date=day(60), end_date=day(60)) == [b]


@pytest.mark.parametrize(
    "query",
    [
        {"status": "pending"},
        {"status": "open,pending"},
        {"start_date": "2026-05-04"},
        {"start_date": "2026-05-04T08:15:30"},
        {"start_date": "igår"},
        {"start_date": "2026-02-31T08:15:30Z"},
        {"start_date": "0001-01-01T00:00:00+14:00"},
        {"end_date": "9999-12-31T23:59:59-14:00"},
        {"end_date": "1747-01-01T00:00:00Z"},
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-05-01T00:00:00Z"},
        {"start_date": "2026-05-01T00:00:00Z", "end_date": "2026-04-01T00:00:00Z"},
        {"start_date": ["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"]},
        *({"page": page} for page in ["0", "-1", "x", "1.5", "9" * 5000, "100001"]),
        *({"page_size": size} for size in ["0", "1001", "alla"]),
        {"page": "101", "page_size": "1000"},
    ],
)
def test_item_27_what_cannot_be_meant_is_refused(query):
    api = Open311()
    errors = api.get("v2/requests", **query)
    assert api.json.status_code == 400
    for error in errors:
        check("error", error)
        assert error["description"].startswith((*query, "__all__"))


def test_item_27_all_that_is_wrong_is_told_together():
    errors = Open311().get("v2/requests", status="x", start_date="x", end_date="x", page="x")
    names = {error["description"].partition(":")[0] for error in errors}
    assert names == {"status", "start_date", "end_date", "page"}


def test_item_27_a_plus_that_became_a_space_is_taken_for_a_plus(lamp):
    [a] = aged(lamp, 1)
    start = timezone.localtime(timezone.now() - 2 * DAY).isoformat(timespec="seconds")
    answer = Open311().client.get(f"/open311/v2/requests.json?start_date={start}")
    assert [one["service_request_id"] for one in answer.json()] == [a]


def test_item_27_ninety_days_by_the_clock_may_hold_an_hour_more():
    query = {"start_date": "2026-08-01T00:00:00+02:00", "end_date": "2026-10-30T00:00:00+01:00"}
    assert Open311().get("v2/requests", **query) == []


def test_item_27_both_ends_are_included_as_they_are_written(lamp):
    [a] = aged(lamp, 1)
    [found] = Open311().get("v2/requests")
    moment = found["requested_datetime"]
    assert Open311().found(start_date=moment, end_date=moment) == [a]


def test_item_28_pages_are_newest_first_and_stable(lamp):
    now = timezone.now()
    same = [make_published(lamp, now - DAY).service_request_id for _ in range(5)]
    pages = [Open311().found(page=page, page_size=2) for page in (1, 2, 3, 4)]
    assert pages == [same[:2:-1], same[2:0:-1], same[:1], []]
