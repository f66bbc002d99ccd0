"""CASES.md §5, items 29 and 30: a case as anyone may read it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases.models import Department, ServiceRequest

from .open311_client import Open311
from .open311_schema import check
from .open311_town import make_photo, make_published, make_report, make_service

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def lamp():
    return make_service(service_notice="Vi lagar lampor på tisdagar.", expected_days=7)


def test_item_29_a_case_has_every_field(lamp, settings):
    settings.SITE_URL = "https://www.ekby.example"
    lamp.department = Department.objects.create(name="Gata & park")
    lamp.save()
    public = {"public_address": "Torget", "point_public": True}
    case = make_published(lamp, changes=public, lat=56.13712, long=13.39251)
    make_photo(case)
    photo = make_photo(case, visibility="public", alternative_text="En lampa")
    [found] = Open311().get("v2/requests")
    check("request", found)
    assert found["status"] == "open"
    assert found["status_notes"] == "Mottaget"
    assert found["description"] == "Lampan lyser inte."
    assert found["agency_responsible"] == "Gata & park"
    assert found["service_notice"] == "Vi lagar lampor på tisdagar."
    assert (found["address"], found["lat"], found["long"]) == ("Torget", 56.13712, 13.39251)
    address = f"https://www.ekby.example/synpunkter-felanmalan/bild/{photo.name}/"
    assert found["media_url"] == address


@pytest.mark.parametrize(
    ("status", "public"),
    [("received", "open"), ("acknowledged", "open"), ("in_progress", "open"), ("planned", "open")]
    + [("awaiting_requester", "open"), ("resolved", "closed"), ("no_action", "closed")]
    + [("not_responsible", "closed"), ("withdrawn", "closed")],
)
def test_item_29_every_status_is_open_or_closed(lamp, status, public):
    moment = timezone.now() - DAY
    closed = moment if public == "closed" else None
    make_published(lamp, moment - DAY, {"status": status, "closed_datetime": closed})
    [found] = Open311().get("v2/requests")
    assert found["status"] == public
    assert "dig" not in found["status_notes"].split()


def test_item_29_a_closed_case_was_last_changed_when_it_closed(lamp):
    closed = timezone.now() - DAY
    later = {"status": "resolved", "closed_datetime": closed, "updated_datetime": timezone.now()}
    make_published(lamp, closed - DAY, later)
    [found] = Open311().get("v2/requests")
    assert found["updated_datetime"] == timezone.localtime(closed).isoformat(timespec="seconds")


def test_item_30_one_case_is_a_list_of_one(lamp):
    reference = make_published(lamp, timezone.now() - 200 * DAY).service_request_id
    [found] = Open311().get(f"v2/requests/{reference}")
    check("request", found)
    assert found["service_request_id"] == reference


def test_item_30_all_that_is_not_public_is_answered_alike(lamp):
    hidden = make_report(lamp)
    secret = make_published(lamp, changes={"secrecy": "marked"})
    spam = make_published(lamp, changes={"quarantine": True})
    names = [case.service_request_id for case in (hidden, secret, spam)]
    api = Open311()
    answers = set()
    for name in [*names, "222-222-222", "finns-inte", "%00", "a%0Ab", "x" * 3000, "1.5"]:
        api.get(f"v2/requests/{name}")
        answers.add((api.json.status_code, api.json.content, api.xml.content))
    assert len(answers) == 1
    assert answers.pop()[0] == 404
    assert ServiceRequest.objects.count() == 3
