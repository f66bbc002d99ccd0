"""What has been received: never rewritten, never removed, and no more than was asked for."""

import re
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from contact.cases.models import Event, Requester, Service, ServiceRequest
from contact.cases.models.append_only import ImmutableError
from contact.cases.models.event import EventType
from contact.cases.recording import record
from contact.cases.reference import ALPHABET, new_reference, tidy_reference
from contact.cases.start_content import load_services

from .builders import make_case
from .citizen import CONTACT, at_check
from .stored import everything_stored

pytestmark = pytest.mark.django_db


def test_an_event_tells_its_time_as_the_clock_in_sweden_did():
    case = make_case(datetime(2026, 7, 1, 10, 30, tzinfo=UTC))
    assert str(case.events.get()) == "2026-07-01 12:30 Kom in"


def test_an_event_is_never_changed():
    event = make_case().events.get()
    event.internal_text = "annat"
    for change in (
        event.save,
        lambda: Event.objects.update(internal_text="annat"),
        lambda: Event.objects.bulk_update([event], ["internal_text"]),
        lambda: event.request.events.update(internal_text="annat"),
        lambda: Event.objects.bulk_create([event], update_conflicts=True),
    ):
        with pytest.raises(ImmutableError), transaction.atomic():
            change()
    assert Event.objects.get().internal_text == ""


def test_an_event_is_never_removed():
    event = make_case().events.get()
    for removal in (event.delete, Event.objects.all().delete, event.request.events.all().delete):
        with pytest.raises(ImmutableError):
            removal()
    assert Event.objects.exists()


@pytest.mark.parametrize("name", ["description", "address_string", "service_request_id"])
def test_what_was_sent_in_is_never_changed(name):
    case = make_case()
    setattr(case, name, "annat")
    with pytest.raises(ImmutableError):
        case.save()
    with pytest.raises(ImmutableError):
        ServiceRequest.objects.update(**{name: "annat"})


def test_what_staff_decide_is_changed_with_an_event_that_says_so():
    case = make_case()
    with pytest.raises(ImmutableError):
        ServiceRequest.objects.update(quarantine=True)
    record(case, EventType.QUARANTINE, now=timezone.now(), quarantine=True)
    assert ServiceRequest.objects.get().quarantine
    assert case.events.last().type == EventType.QUARANTINE


def test_a_case_cannot_be_removed():
    case = make_case()
    with pytest.raises(ImmutableError):
        case.delete()
    with pytest.raises(ImmutableError):
        ServiceRequest.objects.all().delete()


def test_a_felanmalan_has_no_sort_and_a_synpunkt_has_one():
    case = make_case()
    for wrong in ({"feedback_type": "berom"}, {"kind": "synpunkt"}, {"feedback_type": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ServiceRequest.objects.filter(pk=case.pk).change(**wrong)


def test_every_case_has_the_event_that_it_was_received():
    for _ in range(3):
        make_case()
    assert ServiceRequest.objects.count() == Event.objects.filter(type="received").count() == 3


def test_P5_no_address_of_a_machine_and_no_browser_is_stored_anywhere():
    citizen = at_check(contact=CONTACT)
    citizen.client.defaults |= {"REMOTE_ADDR": "203.0.113.77", "HTTP_USER_AGENT": "Tjuvlyssnaren"}
    citizen.go(citizen.address.replace("kontrollera", "text")).send(description="Ny text")
    citizen.send()
    assert Requester.objects.get().email in everything_stored()
    assert "Ny text" in everything_stored()
    assert "203.0.113.77" not in everything_stored()
    assert "Tjuvlyssnaren" not in everything_stored()


def test_a_reference_is_random_and_has_no_sign_taken_for_another():
    references = {new_reference() for _ in range(500)}
    assert len(references) == 500
    assert all(
        re.fullmatch(rf"(?:[{ALPHABET}]{{3}}-){{2}}[{ALPHABET}]{{3}}", one) for one in references
    )
    assert not set("01BGILOSUWZAE") & set(ALPHABET)


def test_a_reference_is_known_however_it_is_written():
    reference = new_reference()
    for written in (
        reference.lower(),
        reference.replace("-", ""),
        f" {reference.replace('-', ' ')} ",
    ):
        assert tidy_reference(written) == reference


def test_a_slip_of_the_pen_in_a_reference_is_noticed():
    reference = new_reference()
    for place, sign in enumerate(reference):
        for other in set(ALPHABET) - {sign}:
            wrong = reference[:place] + other + reference[place + 1 :]
            assert sign == "-" or tidy_reference(wrong) == ""


def test_two_swapped_signs_in_a_reference_are_noticed():
    signs = new_reference().replace("-", "")
    for first in range(8):
        swapped = list(signs)
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        assert signs[first] == signs[first + 1] or tidy_reference("".join(swapped)) == ""


def test_start_content_fills_in_what_is_missing_and_touches_nothing_else(settings):
    load_services(settings.TOWN_DIR)
    Service.objects.filter(service_code="gata").update(service_name_sv="Vägar")
    assert load_services(settings.TOWN_DIR) == []
    assert Service.objects.get(service_code="gata").service_name_sv == "Vägar"


def test_every_service_of_the_start_content_has_an_english_name(settings):
    assert len(load_services(settings.TOWN_DIR)) == 21
    assert not Service.objects.filter(service_name_en="").exists()
    assert not Service.objects.filter(service_name_en=None).exists()
