"""Answering a case and taking it from one status to another, on the pages of a handläggare."""

import pytest
from django.utils import timezone

from contact.cases.models import AnswerTemplate, ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.models.status import STEPS, Status
from contact.cases.moving import move

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se"}


def test_a_case_is_answered_and_closed_in_one_form():
    case, hanna = make_case(contact=KIM), Caseworker()
    hanna.do(case, "status", {"till": "resolved"}, text="Lampan är lagad.")
    assert hanna.status == 303
    case.refresh_from_db()
    assert (case.status, case.status_notes) == ("resolved", "Lampan är lagad.")
    assert case.mails.filter(template="answer").exists()
    assert "Status är nu Åtgärdat eller besvarat." in hanna.open(case).words


@pytest.mark.parametrize("to", ["resolved", "no_action", "not_responsible", "awaiting_requester"])
def test_S1_a_case_is_not_closed_without_a_text(to):
    case, hanna = make_case(), Caseworker()
    hanna.do(case, "status", {"till": to}, text="  ")
    assert hanna.status == 422
    assert "Fel: Skriv till avsändaren." in hanna.words
    assert case.events.count() == 1


@pytest.mark.parametrize("to", ["in_progress", "received", "duplicate", "slut", "", None])
def test_S1_a_step_that_there_is_none_to_is_refused_and_the_text_stays(to):
    case, hanna = make_case(), Caseworker()
    by = {"now": timezone.now(), "actor": hanna.user}
    move(case, "in_progress", **by)
    hanna.do(case, "status", {"till": "planned"}, text="Det jag skrev", to=to or "")
    assert hanna.status == 422
    assert "Det steget går inte att ta härifrån." in hanna.words
    assert "Det jag skrev" in hanna.html
    case.refresh_from_db()
    assert case.status == "in_progress"


@pytest.mark.parametrize("status", Status)
def test_only_allowed_steps_are_offered(status):
    case, hanna = make_case(), Caseworker()
    by = {"now": timezone.now(), "actor": hanna.user, "public_text": "Klart"}
    if status == Status.DUPLICATE:
        move(case, status, duplicate_of=make_case(), **by)
    elif status != Status.RECEIVED:
        move(case, status, **by)
    page = hanna.open(case).html
    for new in set(Status) - {Status.DUPLICATE}:
        assert (f"?till={new}" in page) == (new in STEPS[status]), new
    assert ("samma-som/" in page) == (Status.DUPLICATE in STEPS[status])


def test_S5_an_answer_to_someone_anonymous_is_kept_and_gives_no_mail():
    case, hanna = make_case(), Caseworker()
    assert "Avsändaren är anonym." in hanna.open(case, "svara").words
    hanna.send(case, "svara", text="Tack, vi ordnar det.")
    case.refresh_from_db()
    assert case.status_notes == "Tack, vi ordnar det."
    assert case.events.get(type=EventType.ANSWER).is_for_sender
    assert not case.mails.filter(template="answer").exists()


def test_a_template_is_fetched_into_the_text_and_nothing_is_sent():
    AnswerTemplate.objects.create(title="Lagad", text_sv="Lampan är lagad.", text_en="Mended.")
    case, hanna = make_case(), Caseworker()
    chosen = str(AnswerTemplate.objects.get().pk)
    hanna.do(case, "svara", text="Hej Kim!", template=chosen, fetch="1")
    assert hanna.status == 200
    assert "Hej Kim!\n\nLampan är lagad." in hanna.html
    assert case.events.count() == 1
    hanna.send(case, "svara", text="Hej Kim!\n\nLampan är lagad.")
    assert hanna.status == 303


def test_a_template_is_fetched_in_the_language_of_the_case():
    AnswerTemplate.objects.create(title="Lagad", text_sv="Lampan är lagad.", text_en="Mended.")
    case = make_case()
    ServiceRequest.objects.filter(pk=case.pk).change(language="en")
    hanna = Caseworker().do(case, "svara", template=str(AnswerTemplate.objects.get().pk), fetch="1")
    assert "Mended." in hanna.html
    assert "Avsändaren skrev på engelska." in hanna.words


@pytest.mark.parametrize("chosen", ["", "0", "x", "9" * 30, "²"])
def test_a_template_that_there_is_none_of_changes_nothing(chosen):
    AnswerTemplate.objects.create(title="Lagad", text_sv="Lampan är lagad.")
    hanna, case = Caseworker(), make_case()
    hanna.do(case, "svara", text="Det jag skrev", template=chosen, fetch="1")
    assert hanna.status == 200
    assert "Det jag skrev" in hanna.html


def test_spam_is_released_or_closed_and_stays_where_it_is():
    hanna = Caseworker()
    for action, (quarantine, status) in {
        "inte-skrap": (False, "received"),
        "avsluta-som-skrap": (True, "no_action"),
    }.items():
        case = make_case(website="http://spam.example", contact=KIM)
        assert case.quarantine
        hanna.do(case, action)
        case.refresh_from_db()
        assert (case.quarantine, case.status) == (quarantine, status)
        assert not case.mails.filter(template="answer").exists()
