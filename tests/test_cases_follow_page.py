"""What the page of a case shows its sender, and what it never shows."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from contact.cases.follow_up.standing import STANDINGS
from contact.cases.models import Department, Service
from contact.cases.models.event import EventType
from contact.cases.models.status import Status
from contact.cases.moving import answer, move
from contact.cases.recording import note, record

from .builders import make_case, make_superuser
from .citizen import CONTACT, Citizen
from .follower import FIND, a_case, answered, follower, mail_code, page_of

pytestmark = pytest.mark.django_db
SENDER = CONTACT | {"phone": "070-123 45 67", "first_name": "Kim", "last_name": "Ek"}


def test_every_status_is_explained_with_what_happens_next():
    assert STANDINGS.keys() == set(Status)


def test_the_status_is_said_before_anything_else():
    case, code = a_case()
    answered(case, Status.PLANNED, "")
    page = follower(case, code).words
    assert page.index("Så står det till Planerat") < page.index("Det som har hänt")
    assert page.index("Vi har bestämt vad som ska göras") < page.index("Det här kan du göra")


def test_S5_who_is_anonymous_reads_the_answer_here_and_gets_no_mail():
    case, code = a_case()
    answered(case, Status.RESOLVED, "Lampan är lagad.\nTack för att du sa till.")
    citizen = follower(case, code)
    assert "Åtgärdat eller besvarat" in citizen.words
    assert "<p>Lampan är lagad.<br>Tack för att du sa till.</p>" in citizen.html
    assert not case.mails.exclude(template="staff").exists()


def test_the_newest_answer_is_the_first():
    case, code = a_case()
    ebba = make_superuser()
    answer(case, "Vi åker dit i dag.", now=timezone.now(), actor=ebba)
    answer(case, "Nu är det lagat.", now=timezone.now(), actor=ebba)
    words = follower(case, code).words
    assert words.index("Nu är det lagat.") < words.index("Vi åker dit i dag.")


def test_P4_nothing_is_shown_but_what_the_sender_may_know():
    case, code = a_case(contact=SENDER)
    ebba = make_superuser("ebbahandlaggare")
    now = timezone.now()
    note(case, EventType.NOTE, now=now, actor=ebba, internal_text="intern anteckning")
    record(
        case, EventType.SECRECY, now=now, actor=ebba, secrecy="marked",
        secrecy_reason="hemligt skäl", internal_text="prövat", quarantine=True,
        diarienummer="KS-2026-99", assignee=ebba,
    )  # fmt: skip
    other = make_case(contact=SENDER | {"last_name": "Al"})
    for case_code in (code, mail_code(case)):
        html = follower(case, case_code).html.casefold()
        assert "mottaget" in html
        for hidden in (
            SENDER["email"], "070-123", "kim", "ebba", "intern anteckning", "hemligt", "prövat",
            "sekretess", "skräp", "ks-2026", other.service_request_id,
        ):  # fmt: skip
            assert hidden.casefold() not in html, hidden


def test_P4_a_link_in_a_mail_shows_the_answer_and_not_what_was_sent():
    case, code = a_case(description="Min granne heter Bo.", place="Hemliga gatan 1")
    answered(case)
    shown, kept = follower(case, code).words, Citizen(f"{FIND}{mail_code(case)}/").send().words
    for words in ("Min granne heter Bo.", "Hemliga gatan 1"):
        assert words in shown
        assert words not in kept
    assert "Lampan är lagad." in kept
    assert "Det du skrev visas inte här" in kept


def test_a_day_that_is_promised_is_told_while_the_case_is_open():
    service = Service.objects.create(
        service_code="gata", service_name="Gata", expected_days=10,
        department=Department.objects.create(name="Gatuenheten"),
    )  # fmt: skip
    case, code = a_case(datetime(2026, 11, 20, 9, tzinfo=UTC), service=service.service_code)
    words = follower(case, code).words
    assert "svara senast 30 november 2026" in words
    assert "sköts av Gatuenheten" in words
    answered(case)
    assert "svara senast" not in follower(case, code).words


def test_what_is_written_in_another_language_than_the_page_says_so():
    case, code = a_case(description="Trasig lampa")
    answered(case, text="Den är lagad.")
    assert '<div class="said__text" dir="auto">' in follower(case, code).html
    html = follower(case, code, f"/en{FIND}").html
    assert '<div class="said__text" dir="auto" lang="sv">' in html
    assert '<dd dir="auto" lang="sv">Trasig lampa</dd>' in html


def test_H2_what_was_written_is_shown_as_text():
    case, code = a_case(description="<script>alert(1)</script>{{7*7}}", place="<img src=x>")
    answered(case, text="<b>javascript:</b>")
    html = follower(case, code).html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}" in html
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "<b>javascript" not in html


def test_a_question_that_is_answered_no_longer_reads_as_waiting():
    case, code = a_case()
    answered(case, Status.AWAITING_REQUESTER, "Vilken port?")
    citizen = follower(case, code)
    assert "Vår fråga till dig" in citizen.words
    page_of(citizen, "lagg-till").send(text="Port C.")
    answers = citizen.words.partition("Svar från kommunen")[2].partition("Det här kan du göra")[0]
    assert "Vår fråga till dig" in answers
    assert "Väntar på svar från dig" not in answers


def test_a_duplicate_is_not_said_to_be_worked_on_when_the_other_is_closed():
    case, code = a_case()
    original = make_case()
    move(case, Status.DUPLICATE, now=timezone.now(), actor=None, duplicate_of=original)
    answered(original)
    assert "Vi har fört ihop ärendena." in follower(case, code).words
