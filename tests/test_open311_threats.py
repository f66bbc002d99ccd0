"""CASES.md §3, the threats that Open311 meets: what it tells, and what it lets be set."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contact.cases.models import ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.recording import note

from .builders import make_superuser
from .open311_client import Open311
from .open311_town import (
    LAMP,
    make_client,
    make_photo,
    make_published,
    make_report,
    make_service,
)

pytestmark = pytest.mark.django_db
SECRETS = {"description": "HEMLIG text", "address_string": "HEMLIG gata", "lat": 56.1, "long": 13.3}
SENDER = {"first_name": "HEMLIG", "last_name": "HEMLIG", "email": "HEMLIG@example.se", "phone": "1"}


@pytest.fixture
def lamp():
    return make_service()


@pytest.mark.parametrize("format", ["xml", "json"])
def test_P7_nothing_but_what_was_published_is_told_or_even_read(lamp, format):
    hidden = make_report(lamp, requester=SENDER, **SECRETS)
    case = make_published(
        lamp, requester=SENDER, changes={"status_notes": "HEMLIGT svar"}, **SECRETS
    )
    case.refresh_from_db()
    staff = make_superuser("HEMLIG-handläggare")
    note(case, EventType.NOTE, now=case.updated_datetime, actor=staff, internal_text="HEMLIG not")
    for visibility in ("internal", "removed"):
        make_photo(case, visibility=visibility, alternative_text="HEMLIG bild")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = Open311().client.get(f"/open311/v2/requests.{format}")
    text = answer.content.decode()
    assert case.service_request_id in text
    assert hidden.service_request_id not in text
    for secret in ["HEMLIG", "56.1", *case.photos.values_list("name", flat=True)]:
        assert secret not in text
    for column in ("description", "status_notes", "attributes", "address_string", "submission_key"):
        assert not any(f'cases_servicerequest"."{column}"' in one["sql"] for one in queries)
    assert not any("cases_requester" in one["sql"] for one in queries)


@pytest.mark.parametrize(
    "changes",
    [
        {"description_visibility": "internal"},
        {"description_visibility": "removed"},
        {"quarantine": True},
        {"secrecy": "marked"},
        {"secrecy": "to_assess"},
    ],
)
def test_P7_S6_what_is_withdrawn_from_the_public_is_gone_at_once(lamp, changes):
    case = make_published(lamp)
    api = Open311()
    assert api.found() == [case.service_request_id]
    ServiceRequest.objects.filter(pk=case.pk).change(**changes)
    assert api.found() == []
    assert api.found(service_request_id=case.service_request_id) == []
    api.get(f"v2/requests/{case.service_request_id}")
    assert api.json.status_code == 404


def test_P7_what_is_sent_is_not_public_until_staff_say_so(lamp):
    reference = make_client().sent(LAMP)
    assert Open311().found(service_request_id=reference) == []


@pytest.mark.parametrize("field", ["public_description", "public_address"])
@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "{{ 7*7 }}", "javascript:alert(1)", "]]>", "&amp;", "<!--"]
    + [
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
        "a\x0bb\x1fc\uffffd",
        "\u202eabc",
    ],
)
def test_H2_a_hostile_text_is_only_text_in_both_formats(lamp, field, text):
    make_published(lamp, changes={field: text})
    [found] = Open311().get("v2/requests")  # compares the formats, and parses the XML
    shown = found[field.removeprefix("public_")]
    assert shown == text.translate(dict.fromkeys(map(ord, "\x0b\x1f\uffff\u202e")))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "[url=x]", "{{ 7*7 }}", "\ufdd0a"])
def test_H2_a_hostile_report_is_stored_as_text(lamp, text):
    make_client().sent(LAMP | {"description": text, "first_name": text, "media_url": text})
    case = ServiceRequest.objects.get()
    assert case.description == case.requester.first_name == text.replace("\ufdd0", "")


def test_H8_internal_fields_cannot_be_set_and_unknown_ones_are_ignored(lamp):
    internal = {
        "status": "resolved",
        "quarantine": "1",
        "diarienummer": "X 1",
        "description_visibility": "public",
        "public_description": "x",
        "service_request_id": "222-222-222",
        "requested_datetime": "2020-01-01T00:00:00Z",
        "channel": "web",
        "legal_hold": "1",
        "id": "1",
        "wants_reply": "1",
        "okänt": "x",
    }
    case = ServiceRequest.objects.get(service_request_id=make_client().sent(LAMP | internal))
    assert (case.status, case.quarantine, case.diarienummer) == ("received", False, "")
    assert (case.description_visibility, case.public_description) == ("internal", "")
    assert (case.channel, case.legal_hold) == ("api", False)
    assert case.service_request_id != "222-222-222"
    assert case.requested_datetime.year != 2020
