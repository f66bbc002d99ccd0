"""CASES.md §5, items 21 to 24: what a case holds, and what its sender is answered."""

import pytest

from contact.cases.models import OutboxMessage, ServiceRequest
from contact.cases.models.event import EventType

from .open311_schema import check
from .open311_town import LAMP, make_client, make_question, make_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamp():
    return make_service(service_notice="Vi lagar lampor på tisdagar.", expected_days=7)


@pytest.fixture
def api(lamp):
    return make_client()


def case_of(reference):
    return ServiceRequest.objects.get(service_request_id=reference)


def test_item_21_all_that_may_be_told_is_kept_but_the_device(api):
    sent = LAMP | {
        "email": "kim@example.se",
        "first_name": "Kim",
        "last_name": "Ek",
        "phone": "070-123 45 67",
        "device_id": "tt222111",
        "account_id": "konto-1",
        "description": "Rad ett\r\nrad två <b>fet</b>",
        "media_url": "https://bilder.example/1.jpg",
    }
    case = case_of(api.sent(sent))
    assert case.description == "Rad ett\nrad två <b>fet</b>"
    assert (case.requester.first_name, case.requester.last_name) == ("Kim", "Ek")
    assert (case.requester.email, case.requester.phone) == ("kim@example.se", "070-123 45 67")
    assert "https://bilder.example/1.jpg" in case.events.get(type=EventType.NOTE).internal_text
    stored = str([[*model.values()] for model in (case.events, ServiceRequest.objects)])
    assert "tt222111" not in stored
    assert "konto-1" not in stored


@pytest.mark.parametrize(("length", "status"), [(4000, 200), (4001, 400), (100_000, 400)])
def test_item_21_a_description_of_4000_signs_is_taken(api, length, status):
    api.post(LAMP | {"description": "å" * length})
    assert api.answer.status_code == status


def test_item_21_a_place_alone_tells_enough_but_nothing_at_all_does_not(api):
    assert api.sent({"service_code": "lampa", "address_string": "Torget 1"})
    assert api.refused({"service_code": "lampa", "description": " \r\n "})


def test_item_22_the_reply_is_one_reference_and_nothing_of_the_sender(api):
    [receipt] = api.post(LAMP | {"email": "kim@example.se", "account_id": "konto-1"})
    check("receipt", receipt)
    assert receipt["service_request_id"] == ServiceRequest.objects.get().service_request_id
    assert receipt["service_notice"] == "Vi lagar lampor på tisdagar."
    assert "token" not in receipt
    assert b"kim" not in api.answer.content
    assert api.answer["Cache-Control"] == "private, no-store"


def test_item_22_in_xml_too(api):
    [receipt] = api.post(LAMP, "xml")
    check("receipt", receipt)
    assert api.answer.status_code == 200


def test_item_23_a_case_is_stored_with_events_mails_and_times_as_from_the_web(api):
    case = case_of(api.sent(LAMP | {"email": "kim@example.se"}))
    assert (case.channel, case.status, case.kind) == ("api", "received", "felanmalan")
    assert (case.expected_datetime - case.requested_datetime).days == 7
    assert case.service_notice == "Vi lagar lampor på tisdagar."
    assert case.events.filter(type=EventType.RECEIVED).count() == 1
    assert "Appen" in case.events.get(type=EventType.NOTE).internal_text
    mails = set(OutboxMessage.objects.values_list("template", "recipient"))
    assert ("receipt", "kim@example.se") in mails
    assert len(mails) == 2
    assert case.accesses.exists()


def test_item_23_someone_who_does_not_say_who_it_is_is_anonymous(api):
    case = case_of(api.sent(LAMP | {"device_id": "1"}))
    assert not hasattr(case, "requester")
    assert OutboxMessage.objects.values_list("template", flat=True).get() == "staff"


def test_item_23_a_synpunkt_gets_a_sort_that_staff_can_change(api):
    make_service("skola", kind="synpunkt")
    case = case_of(api.sent({"service_code": "skola", "description": "För kort rast."}))
    assert (case.kind, case.feedback_type) == ("synpunkt", "klagomal")


def test_item_24_everything_wrong_is_told_together(api, lamp):
    make_question(lamp, "stolpe", required=True)
    sent = {"email": "kim", "phone": "x", "lat": "91", "long": "y", "description": "å" * 4001}
    errors = api.refused(LAMP | sent)
    names = [error.partition(":")[0] for error in errors]
    assert set(names) == {"email", "phone", "lat", "long", "description", "attribute[stolpe]"}
    errors = api.refused(sent)
    assert errors[0] == "service_code: Fältet saknas."
    assert len(errors) == 6


def test_item_24_a_field_with_two_values_is_refused(api):
    errors = api.refused([*LAMP.items(), ("description", "Något annat.")])
    assert errors == ["description: Ange bara ett värde."]
