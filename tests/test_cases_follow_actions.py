"""What the sender can do afterwards: never lost, done once, and staff are told."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.follow_up import adding
from contact.cases.follow_up.token import new_token
from contact.cases.limits import ADDITIONS, count
from contact.cases.models import RateBucket, ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.models.outbox import Template
from contact.cases.models.status import Status
from contact.cases.recording import record
from pages import guard

from .builders import make_case, make_superuser
from .citizen import START, Citizen
from .follower import FIND, a_case, answered, follower, mail_code, page_of, types
from .simultaneously import at_once

pytestmark = pytest.mark.django_db


def page(case, code, name):
    return page_of(follower(case, code), name)


def told_of(case):
    return case.mails.filter(template=Template.STAFF_MESSAGE).count()


def test_a_message_is_added_and_staff_are_told():
    case, code = a_case()
    citizen = page(case, code, "lagg-till").send(text="Det gäller två lampor.")
    assert "Det du skrev är sparat i ärendet" in citizen.words
    assert "Det gäller två lampor." in citizen.words
    case.refresh_from_db()
    assert (case.status, case.status_notes, told_of(case)) == ("received", "", 1)


def test_who_answers_a_question_sets_the_work_going_again():
    case, code = a_case()
    answered(case, Status.AWAITING_REQUESTER, "Vilken lampa?")
    citizen = page(case, code, "lagg-till")
    assert "Vilken lampa?" in citizen.words
    citizen.send(text="Den vid skolan.")
    case.refresh_from_db()
    assert (case.status, case.status_notes) == ("in_progress", "Vilken lampa?")
    assert case.events.last().to_status == "in_progress"


def test_a_message_to_a_closed_case_is_kept_and_does_not_open_it():
    case, code = a_case()
    answered(case)
    page(case, code, "lagg-till").send(text="Tack!")
    case.refresh_from_db()
    assert (case.is_closed, types(case)[-1], told_of(case)) == (True, EventType.MESSAGE, 1)


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_a_text_that_cannot_be_taken_comes_back_with_all_that_was_typed(text):
    case, code = a_case()
    citizen = page(case, code, "lagg-till").send(text=text)
    assert citizen.page.status_code == 422
    assert "<title>Fel: Skriv till oss" in citizen.html
    assert f">\n{text}</textarea>" in citizen.html
    assert types(case) == [EventType.RECEIVED]


def test_H1_a_text_of_4000_signs_with_line_breaks_is_taken():
    case, code = a_case()
    page(case, code, "lagg-till").send(text="å\r\n" * 1999 + "åå")
    assert len(case.events.last().public_text) == 4000


def test_L1_a_double_click_adds_once_and_the_same_words_later_once_more():
    case, code = a_case()
    citizen = page(case, code, "lagg-till")
    for _ in range(2):
        answer = citizen.client.post(citizen.address, citizen.hidden() | {"text": "Hallå?"})
        assert answer.status_code == 303
    assert types(case).count(EventType.MESSAGE) == told_of(case) == 1
    later = timezone.now() + timedelta(minutes=10)
    adding.add_message(case.accesses.get(), "Hallå?", now=later, since=later)
    assert types(case).count(EventType.MESSAGE) == 2


def test_L10_a_message_is_kept_though_staff_changed_the_case_meanwhile():
    case, code = a_case()
    citizen = page(case, code, "lagg-till")
    record(case, EventType.PLANNED, now=timezone.now(), actor=make_superuser())
    citizen.send(text="Jag såg det i går.")
    assert case.events.last().public_text == "Jag såg det i går."


@pytest.mark.django_db(transaction=True)
def test_L10_messages_at_the_same_moment_are_all_kept_and_each_is_kept_once():
    case = make_case()
    access, now = case.accesses.get(), timezone.now()
    texts = [*"abcd", *"abcd"]
    at_once(8, lambda: adding.add_message(access, texts.pop(), now=now, since=now))
    said = case.events.filter(type=EventType.MESSAGE).values_list("public_text", flat=True)
    assert sorted(said) == [*"abcd"]
    assert ServiceRequest.objects.get().version == 5


def test_a_text_written_for_more_than_an_hour_is_kept_but_the_case_is_not_shown():
    case, _code = a_case(description="Hemlig text")
    citizen = Citizen(FIND)
    then = timezone.now() - timedelta(hours=2)
    citizen.address = f"{FIND}{new_token(case.accesses.get(), then)}/lagg-till/"
    citizen.send(text="")
    assert citizen.page.status_code == 422
    citizen.send(text="Långsamt skrivet")
    assert case.events.last().public_text == "Långsamt skrivet"


def test_H11_an_old_page_withdraws_nothing():
    case, _code = a_case()
    then = timezone.now() - timedelta(hours=2)
    citizen = Citizen(FIND)
    citizen.address = f"{FIND}{new_token(case.accesses.get(), then)}/ta-tillbaka/"
    assert citizen.send().page.status_code == 410
    assert types(case) == [EventType.RECEIVED]


def test_a_case_is_taken_back_once_and_stays_on_record():
    case, code = a_case()
    citizen = page(case, code, "ta-tillbaka")
    assert "Det du har skickat finns kvar hos oss" in citizen.words
    hidden, address = citizen.hidden(), citizen.address
    assert "Återtaget av avsändaren" in citizen.send().words
    assert citizen.client.post(address, hidden).status_code == 303
    case.refresh_from_db()
    assert (case.status, types(case)[1:], told_of(case)) == ("withdrawn", ["withdrawn"], 1)


def test_what_staff_have_closed_cannot_be_taken_back():
    case, code = a_case()
    citizen = page(case, code, "ta-tillbaka")
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
    citizen = page(case, code, "oppna-igen").send(text="Den är trasig igen.")
    assert "Ärendet är öppet igen" in citizen.words
    case.refresh_from_db()
    assert (case.status, case.status_notes, told_of(case)) == ("in_progress", "Lampan är lagad.", 1)
    assert types(case)[-1] == EventType.REOPENED


@pytest.mark.parametrize("text", ["", " "])
def test_opening_again_needs_a_reason(text):
    case, code = a_case()
    answered(case)
    assert page(case, code, "oppna-igen").send(text=text).page.status_code == 422


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
    citizen = page(case, code, "ta-tillbaka")
    forged = citizen.client.post(
        citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert forged.status_code == 422
    assert types(case) == [EventType.RECEIVED]


def test_a_flood_of_additions_is_stopped_and_the_text_kept(rf):
    case, code = a_case()
    citizen = page(case, code, "lagg-till")
    count(rf.get("/"), ADDITIONS, timezone.now())
    RateBucket.objects.update(count=ADDITIONS.most)
    citizen.send(text="Min långa text")
    assert (citizen.page.status_code, citizen.page["Retry-After"]) == (429, "3600")
    assert "Min långa text" in citizen.html
    assert START in citizen.address
