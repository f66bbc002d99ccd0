"""What the sender writes afterwards: never lost, kept once, and staff are told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases.follow_up import adding
from contact.cases.follow_up.token import new_token
from contact.cases.limits import ADDITIONS, count
from contact.cases.models import RateBucket, ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.models.status import Status
from contact.cases.recording import record

from .builders import make_case, make_superuser
from .citizen import START, Citizen
from .follower import FIND, a_case, answered, at_page, told_of, types
from .simultaneously import at_once

pytestmark = pytest.mark.django_db


def test_a_message_is_added_and_staff_are_told():
    case, code = a_case()
    citizen = at_page(case, code, "lagg-till").send(text="Det gäller två lampor.")
    assert "Det du skrev är sparat i ärendet" in citizen.words
    assert "Det gäller två lampor." in citizen.words
    case.refresh_from_db()
    assert (case.status, case.status_notes, told_of(case)) == ("received", "", 1)


def test_who_answers_a_question_sets_the_work_going_again():
    case, code = a_case()
    answered(case, Status.AWAITING_REQUESTER, "Vilken lampa?")
    citizen = at_page(case, code, "lagg-till")
    assert "Vilken lampa?" in citizen.words
    citizen.send(text="Den vid skolan.")
    case.refresh_from_db()
    assert (case.status, case.status_notes) == ("in_progress", "Vilken lampa?")
    assert case.events.last().to_status == "in_progress"


def test_a_message_to_a_closed_case_is_kept_and_does_not_open_it():
    case, code = a_case()
    answered(case)
    at_page(case, code, "lagg-till").send(text="Tack!")
    case.refresh_from_db()
    assert (case.is_closed, types(case)[-1], told_of(case)) == (True, EventType.MESSAGE, 1)


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_a_text_that_cannot_be_taken_comes_back_with_all_that_was_typed(text):
    case, code = a_case()
    citizen = at_page(case, code, "lagg-till").send(text=text)
    assert citizen.page.status_code == 422
    assert "<title>Fel: Skriv till oss" in citizen.html
    assert f">\n{text}</textarea>" in citizen.html
    assert types(case) == [EventType.RECEIVED]


def test_H1_a_text_of_4000_signs_with_line_breaks_is_taken():
    case, code = a_case()
    at_page(case, code, "lagg-till").send(text="å\r\n" * 1999 + "åå")
    assert len(case.events.last().public_text) == 4000


def test_L1_a_double_click_adds_once_and_the_same_words_later_once_more():
    case, code = a_case()
    citizen = at_page(case, code, "lagg-till")
    for _ in range(2):
        answer = citizen.client.post(citizen.address, citizen.hidden() | {"text": "Hallå?"})
        assert answer.status_code == 303
    assert types(case).count(EventType.MESSAGE) == told_of(case) == 1
    later = timezone.now() + timedelta(minutes=10)
    adding.add_message(case.accesses.get(), "Hallå?", now=later, since=later)
    assert types(case).count(EventType.MESSAGE) == 2


def test_L10_a_message_is_kept_though_staff_changed_the_case_meanwhile():
    case, code = a_case()
    citizen = at_page(case, code, "lagg-till")
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


def test_a_flood_of_additions_is_stopped_and_the_text_kept(rf):
    case, code = a_case()
    citizen = at_page(case, code, "lagg-till")
    count(rf.get("/"), ADDITIONS, timezone.now())
    RateBucket.objects.update(count=ADDITIONS.most)
    citizen.send(text="Min långa text")
    assert (citizen.page.status_code, citizen.page["Retry-After"]) == (429, "3600")
    assert "Min långa text" in citizen.html
    assert START in citizen.address
