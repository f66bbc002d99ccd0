"""A case on paper, for someone who asks for the public record."""

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models.event import EventType
from contact.cases.moving import answer

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se", "first_name": "Kim"}
WITHHELD = "[uppgift utlämnas inte, sekretess]"


@pytest.fixture
def hanna():
    return Caseworker()


@pytest.fixture
def case(hanna):
    case = make_case(description="Lampan är trasig.", place="Storgatan 4", contact=KIM)
    by = {"now": timezone.now(), "actor": hanna.user}
    answer(case, "Vi lagar den.", **by)
    handling.add_note(case, "Ring Olle.", **by)
    return case


def test_everything_is_on_the_paper(case, hanna):
    paper = hanna.do(case, "handling").words
    for words in ("Lampan", "Storgatan 4", "kim@example.se", "Vi lagar den.", "Ring Olle."):
        assert words in paper
    assert WITHHELD not in paper


@pytest.mark.parametrize(
    ("part", "words"), [("contact", "kim@example.se"), ("notes", "Ring Olle.")]
)
def test_what_is_left_out_is_not_on_the_paper_and_the_history_says_so(case, hanna, part, words):
    paper = hanna.do(case, "handling", left_out=[part]).words
    assert words not in paper
    assert "[inte med i utskriften]" in paper
    event = case.events.get(type=EventType.EXPORTED)
    assert (event.actor, event.internal_text[:5]) == (hanna.user, "Utan ")


def test_opening_the_question_is_not_taking_the_case_out(case, hanna):
    hanna.open(case, "handling")
    assert not case.events.filter(type=EventType.EXPORTED).exists()


def test_all_that_is_secret_is_marked_as_not_given_out(case, hanna):
    handling.set_secrecy(case, "marked", "Hälsa", now=timezone.now(), actor=hanna.user)
    boxes = ["texts", "place", "contact", "notes", "photos"]
    assert hanna.open(case, "handling").page.context["form"]["secret"].value() == boxes
    paper = hanna.send(case, "handling", secret=boxes)
    for words in ("Lampan", "Storgatan", "kim@example", "Vi lagar", "Ring Olle", "Hälsa"):
        assert words not in paper.html
    assert paper.words.count(WITHHELD) >= 5


def test_what_has_been_assessed_as_open_is_given_out(case, hanna):
    handling.set_secrecy(case, "marked", "Hälsa", now=timezone.now(), actor=hanna.user)
    paper = hanna.do(case, "handling", secret=["contact", "notes"]).words
    assert "Lampan är trasig." in paper
    assert "kim@example.se" not in paper


def test_a_note_may_quote_what_is_secret(case, hanna):
    handling.publish(
        case, text="Lampan, hos Kim", address="", point=False, now=timezone.now(), actor=hanna.user
    )
    handling.set_secrecy(case, "marked", "Hälsa", now=timezone.now(), actor=hanna.user)
    assert "hos Kim" not in hanna.do(case, "handling", secret=["texts"]).html


def test_P12_who_may_not_see_the_sender_does_not_print_it(case):
    reader = Caseworker("rut", without=["view_requester"])
    assert "kim@example.se" not in reader.do(case, "handling").html


def test_who_may_not_take_cases_out_does_not(case):
    assert Caseworker("rut", without=["export_servicerequest"]).do(case, "handling").status == 403
    assert not case.events.filter(type=EventType.EXPORTED).exists()


@pytest.mark.parametrize("wrong", [{"left_out": ["allt"]}, {"left_out": ["\x00"]}])
def test_a_part_that_there_is_none_of_is_refused(case, hanna, wrong):
    hanna.do(case, "handling", **wrong)
    assert hanna.status == 422
    assert not case.events.filter(type=EventType.EXPORTED).exists()
