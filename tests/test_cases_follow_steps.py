"""The sender takes a case back or opens it again: done once, and staff are told."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.follow_up.token import new_token
from contact.cases.models.event import EventType
from contact.cases.recording import record
from pages import guard

from .citizen import Citizen
from .follower import FIND, a_case, answered, at_page, follower, mail_code, page_of, told_of, types

pytestmark = pytest.mark.django_db


def test_H11_an_old_page_withdraws_nothing():
    case, _code = a_case()
    then = timezone.now() - timedelta(hours=2)
    citizen = Citizen(FIND)
    citizen.address = f"{FIND}{new_token(case.accesses.get(), then)}/ta-tillbaka/"
    assert citizen.send().page.status_code == 410
    assert types(case) == [EventType.RECEIVED]


def test_a_case_is_taken_back_once_and_stays_on_record():
    case, code = a_case()
    citizen = at_page(case, code, "ta-tillbaka")
    assert "Det du har skickat finns kvar hos oss" in citizen.words
    hidden, address = citizen.hidden(), citizen.address
    assert "Återtaget av avsändaren" in citizen.send().words
    assert citizen.client.post(address, hidden).status_code == 303
    case.refresh_from_db()
    assert (case.status, types(case)[1:], told_of(case)) == ("withdrawn", ["withdrawn"], 1)


def test_what_staff_have_closed_cannot_be_taken_back():
    case, code = a_case()
    citizen = at_page(case, code, "ta-tillbaka")
    answered(case)
    citizen.send()
    assert citizen.page.status_code == 422
    assert "Ärendet är redan avslutat." in citizen.words


def test_whoever_got_a_mail_by_mistake_cannot_take_the_case_back():
    case, _code = a_case()
    citizen = Citizen(f"{FIND}{mail_code(case)}/").send()
    assert "/ta-tillbaka/" not in citizen.html
    assert page_of(citizen, "ta-tillbaka").page.status_code == 303
    citizen.send(token=guard.new_token(timezone.now()))
    assert "Öppna ärendet med koden på kvittot" in citizen.words
    case.refresh_from_db()
    assert case.status == "received"


def test_what_comes_from_a_link_in_a_mail_says_so_to_staff():
    case, _code = a_case()
    page_of(Citizen(f"{FIND}{mail_code(case)}/").send(), "lagg-till").send(text="Hej")
    assert "länk i ett mejl" in case.events.last().internal_text


def test_a_closed_case_is_opened_again_within_30_days():
    case, code = a_case()
    answered(case, now=timezone.now() - timedelta(days=29))
    citizen = at_page(case, code, "oppna-igen").send(text="Den är trasig igen.")
    assert "Ärendet är öppet igen" in citizen.words
    case.refresh_from_db()
    assert (case.status, case.status_notes, told_of(case)) == ("in_progress", "Lampan är lagad.", 1)
    assert types(case)[-1] == EventType.REOPENED


@pytest.mark.parametrize("text", ["", " "])
def test_opening_again_needs_a_reason(text):
    case, code = a_case()
    answered(case)
    assert at_page(case, code, "oppna-igen").send(text=text).page.status_code == 422


def test_S1_what_was_closed_long_ago_or_is_a_duplicate_is_not_opened_again():
    case, code = a_case()
    citizen = follower(case, code)
    answered(case, now=timezone.now() - timedelta(days=31))
    assert "/oppna-igen/" not in citizen.go(citizen.address).html
    assert page_of(citizen, "oppna-igen").page.status_code == 303
    citizen.send(text="Den är trasig än.", token=guard.new_token(timezone.now()))
    assert "Ärendet går inte att öppna igen." in citizen.words
    assert "Den är trasig än." in citizen.html
    double, its_code = a_case()
    record(
        double, EventType.STATUS, now=timezone.now(), status="duplicate",
        closed_datetime=timezone.now(), duplicate_of=case,
    )  # fmt: skip
    words = follower(double, its_code).words
    assert "Öppna ärendet igen" not in words
    assert case.service_request_id not in words


def test_H11_no_page_of_an_action_changes_anything_by_being_read():
    case, code = a_case()
    citizen = follower(case, code)
    for name in ("lagg-till", "bild", "ta-tillbaka", "ny-kod"):
        address = f"{citizen.address}{name}/"
        assert {getattr(Client(), method)(address).status_code for method in ("get", "head")} == {
            200
        }
    assert (types(case), case.accesses.count()) == ([EventType.RECEIVED], 1)


def test_H8_another_site_cannot_act_for_the_sender():
    case, code = a_case()
    citizen = at_page(case, code, "ta-tillbaka")
    forged = citizen.client.post(
        citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert forged.status_code == 422
    assert types(case) == [EventType.RECEIVED]
