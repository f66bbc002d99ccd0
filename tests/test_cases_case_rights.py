"""Who may see a case and its sender, and that looking is written down."""

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models.event import EventType

from .builders import make_case, make_superuser
from .caseworker import Caseworker, address_of

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se", "phone": "070-123 45 67"}


def test_P12_the_sender_is_shown_only_when_asked_for_and_that_is_written_down():
    case, hanna = make_case(contact=KIM), Caseworker()
    assert "kim@example.se" not in hanna.open(case).html
    assert not case.events.filter(type=EventType.CONTACT_SEEN).exists()
    hanna.page = hanna.client.post(address_of(case, "avsandare"))
    assert "kim@example.se" in hanna.words
    assert "070-123 45 67" in hanna.words
    seen = case.events.get(type=EventType.CONTACT_SEEN)
    assert seen.actor == hanna.user
    assert "kim@example.se" not in hanna.open(case).html


def test_P12_a_link_does_not_show_the_sender():
    case, hanna = make_case(contact=KIM), Caseworker()
    assert hanna.client.get(address_of(case, "avsandare")).status_code == 405
    assert case.events.count() == 1


def test_P12_who_may_not_see_senders_does_not():
    case, hanna = make_case(contact=KIM), Caseworker(without=["view_requester"])
    assert "behörighet att se vem" in hanna.open(case).words
    assert hanna.client.post(address_of(case, "avsandare")).status_code == 403
    assert not case.events.filter(type=EventType.CONTACT_SEEN).exists()


def test_an_anonymous_case_has_no_sender_to_show():
    case, hanna = make_case(), Caseworker()
    assert "Anonym. Försök inte ta reda på vem det är." in hanna.open(case).words
    assert hanna.client.post(address_of(case, "avsandare"), follow=True).status_code == 200
    assert case.events.count() == 1


def test_who_may_only_read_is_offered_nothing_and_can_do_nothing():
    case, reader = make_case(), Caseworker(without=["handle_servicerequest"])
    assert "Nästa steg" not in reader.open(case).words
    assert "Ändra" not in reader.words
    for action in ("svara", "status", "sekretess", "publicera"):
        assert reader.open(case, action).status == 403
        assert reader.client.post(address_of(case, action)).status_code == 403
    assert case.events.count() == 1


def test_what_secrecy_may_cover_is_not_there_for_who_only_reads():
    case, reader = make_case(), Caseworker(without=["handle_servicerequest"])
    handling.set_secrecy(case, "to_assess", "Okänt", now=timezone.now(), actor=make_superuser())
    assert reader.open(case).status == 404


def test_staff_without_the_right_do_not_come_in():
    case = make_case()
    assert Caseworker(without=["view_servicerequest"]).open(case).status == 403
    anyone = Caseworker(name="besok")
    anyone.client.logout()
    assert anyone.open(case).status == 302
