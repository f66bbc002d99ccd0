"""Gallring: nothing goes without a decision, and what goes is gone everywhere."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from contact.cases import moving
from contact.cases.models import (
    DisposalLog,
    Event,
    Media,
    MediaContent,
    OutboxMessage,
    Requester,
    RetentionRule,
    ServiceRequest,
    StatusAccess,
)
from contact.cases.models.event import EventType
from contact.cases.models.status import Status
from contact.cases.recording import record
from contact.cases.retention import disposing
from contact.cases.retention.disposing import dispose

from .builders import make_case, make_superuser
from .citizen import CONTACT

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 1, 10, 9, tzinfo=UTC)
CLOSED = datetime(2026, 2, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 9, tzinfo=UTC)
KIM = CONTACT | {"first_name": "Kim", "last_name": "Ek", "phone": "070-123 45 67", "receipt": True}


def make_closed(text="Kim Ek, 0701234567, KIM@example.se, vill ha svar.", contact=KIM):
    case = make_case(SENT, contact=contact, description=text)
    by = make_superuser(f"kim{case.pk}")
    moving.move(case, Status.RESOLVED, now=CLOSED, actor=by, public_text="Hej Kim! Klart.")
    return case


def make_rule(action="remove_requester", **fields):
    defaults = {
        "days": 90,
        "decision_ref": "KS 2026/12",
        "approved_by": "Kommunstyrelsen",
        "valid_from": date(2026, 3, 1),
        "active": True,
    }
    return RetentionRule.objects.create(action=action, **defaults | fields)


def make_photo(case):
    photo = Media.objects.create(
        request=case, sha256="0" * 64, width=1, height=1, bytes=3, created=SENT
    )
    MediaContent.objects.create(media=photo, full=b"abc", small=b"a")
    return photo


def run(*arguments):
    out = StringIO()
    call_command("dispose", *arguments, stdout=out)
    return out.getvalue()


def test_L15_without_a_rule_nothing_is_removed():
    make_closed()
    assert run("--apply") == "Ingen gallringsregel är i bruk. Inget tas bort.\n"
    assert Requester.objects.get().email == "kim@example.se"


def test_L15_a_run_only_shows_what_it_would_do_until_it_is_told_to_do_it():
    case = make_closed()
    make_rule()
    assert case.service_request_id in run()
    assert Requester.objects.get().email == "kim@example.se"
    assert not DisposalLog.objects.exists()


@pytest.mark.parametrize("decision", ["", "   "])
def test_L15_a_rule_without_a_named_decision_is_refused(decision):
    make_closed()
    try:
        with transaction.atomic():
            make_rule(decision_ref=decision)
    except IntegrityError:
        return
    assert dispose(LATER) == []


def test_P11_a_sender_who_is_removed_is_gone_from_every_text_and_mail():
    case = make_closed()
    make_rule()
    assert len(dispose(LATER)) == 1
    case.refresh_from_db()
    said = [case.description, case.status_notes]
    said += [event.public_text + event.internal_text for event in case.events.all()]
    said += [mail.recipient + mail.subject + mail.body for mail in case.mails.to_senders()]
    requester = Requester.objects.get()
    said += [requester.first_name, requester.last_name, requester.email, requester.phone]
    for trace in ("Kim", "Ek,", "0701234567", "example.se"):
        assert trace not in " ".join(said)
    assert case.description == "[gallrat] [gallrat], [gallrat], [gallrat], vill ha svar."
    assert case.events.filter(type=EventType.DISPOSED, internal_text__contains="KS 2026/12")


def test_P11_removing_a_sender_twice_changes_nothing_more():
    make_closed()
    make_rule()
    dispose(LATER)
    events = Event.objects.count()
    assert dispose(LATER) == []
    assert Event.objects.count() == events


def test_ordinary_words_that_look_like_a_name_are_left():
    case = make_closed("Fem kronor per person.", contact=KIM | {"first_name": "Per"})
    make_rule()
    dispose(LATER)
    case.refresh_from_db()
    assert case.description == "Fem kronor per person."


def test_photos_go_with_their_bytes():
    case = make_closed()
    photo = make_photo(case)
    Media.objects.filter(pk=make_photo(case).pk).update(redacted_from=photo)
    make_rule("remove_media")
    dispose(LATER)
    assert not Media.objects.exists()
    assert not MediaContent.objects.exists()
    assert ServiceRequest.objects.exists()


def test_a_whole_case_goes_and_one_line_about_it_stays():
    case = make_closed()
    make_photo(case)
    make_rule("dispose_all")
    (line,) = dispose(LATER, make_superuser())
    for model in (ServiceRequest, Event, Requester, OutboxMessage, Media, StatusAccess):
        assert not model.objects.exists(), model
    assert line.service_request_id == case.service_request_id
    assert (line.closed_datetime, line.decision_ref) == (CLOSED, "KS 2026/12")


@pytest.mark.parametrize("action", ["remove_requester", "remove_media", "dispose_all"])
def test_L15_open_held_unread_and_pointed_at_cases_are_left(action):
    make_rule(action)
    opened, held, unread, original = (make_closed() for _ in range(4))
    for case in (opened, held, unread, original):
        make_photo(case)
    by = make_superuser()
    moving.move(opened, Status.IN_PROGRESS, now=CLOSED, actor=by, public_text="Vi tittar igen.")
    record(held, EventType.LEGAL_HOLD, now=CLOSED, actor=by, legal_hold=True)
    Event.objects.filter(request=unread, actor__isnull=False).dispose()
    record(unread, EventType.QUARANTINE, now=CLOSED, quarantine=True)
    moving.move(make_case(SENT), Status.DUPLICATE, now=LATER, actor=by, duplicate_of=original)
    assert dispose(LATER) == []


def test_a_case_is_left_until_its_days_have_passed_and_the_rule_is_in_force():
    make_closed()
    rule = make_rule(days=90)
    assert dispose(CLOSED + timedelta(days=89, hours=23)) == []
    RetentionRule.objects.filter(pk=rule.pk).update(valid_from=date(2027, 1, 1))
    assert dispose(LATER) == []
    RetentionRule.objects.filter(pk=rule.pk).update(valid_from=date(2026, 3, 1), kind="synpunkt")
    assert dispose(LATER) == []
    RetentionRule.objects.filter(pk=rule.pk).update(kind="felanmalan")
    assert len(dispose(LATER)) == 1


@pytest.mark.django_db(transaction=True)
def test_L15_a_run_that_breaks_off_leaves_whole_cases_and_is_taken_up_again(monkeypatch):
    for _ in range(3):
        make_closed()
    make_rule("dispose_all")
    removal = disposing.REMOVALS["dispose_all"]

    def break_off(case, *arguments):
        removal(case, *arguments)
        if DisposalLog.objects.count() == 2:
            raise KeyboardInterrupt

    monkeypatch.setitem(disposing.REMOVALS, "dispose_all", break_off)
    with pytest.raises(KeyboardInterrupt):
        dispose(LATER)
    assert (ServiceRequest.objects.count(), DisposalLog.objects.count()) == (2, 1)
    assert Event.objects.filter(type="received").count() == 2
    monkeypatch.undo()
    assert len(dispose(LATER)) == 2
    assert not ServiceRequest.objects.exists()
