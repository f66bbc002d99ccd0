"""The mails of a case: what they say, and that each is sent, however long it takes."""

from datetime import UTC, datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from contact.cases.delivery import deliver_due, wait_after
from contact.cases.models import Draft, OutboxMessage, ServiceRequest
from contact.cases.models.outbox import LEASE, MAX_ATTEMPTS

from .builders import make_case, make_draft
from .citizen import CONTACT, at_check

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WORKS = "django.core.mail.backends.locmem.EmailBackend"
KIM = {"email": "kim@example.se", "first_name": "Kim", "phone": "070-123 45 67", "receipt": True}


class DownBackend(BaseEmailBackend):
    """A mail server that cannot be reached."""

    def send_messages(self, messages):
        raise ConnectionRefusedError(111, "Connection refused")


class KimRefusedBackend(BaseEmailBackend):
    """A mail server that takes everything but mail to Kim."""

    def send_messages(self, messages):
        if "kim@example.se" in messages[0].to:
            raise SMTPRecipientsRefused({"kim@example.se": (550, b"no kim@example.se here")})
        mail.outbox.extend(messages)


@pytest.fixture
def mail_is_down(settings):
    settings.EMAIL_BACKEND = f"{__name__}.DownBackend"


def the_clock(now):
    return lambda: now


def test_a_message_sent_while_mail_is_down_is_delivered_after(mail_is_down, settings):
    citizen = at_check(contact=CONTACT).send()
    call_command("deliver_mail")
    reference = ServiceRequest.objects.get().service_request_id
    assert (reference in citizen.words, mail.outbox) == (True, [])
    settings.EMAIL_BACKEND = WORKS
    assert deliver_due(the_clock(timezone.now() + timedelta(minutes=2))) == 2
    assert {message.to[0] for message in mail.outbox} == {
        settings.TOWN.case_email,
        "kim@example.se",
    }


def test_mails_name_the_case_and_never_say_what_or_who():
    case = make_case(description="Min granne Ove är sjuk.", place="Torget 1", contact=KIM)
    deliver_due(timezone.now)
    for message in mail.outbox:
        said = f"{message.subject} {message.body} {message.extra_headers}"
        assert case.service_request_id in said
        for private in ("granne", "Ove", "Torget", "Kim", "kim@", "070", "123 45 67"):
            assert private not in said


def test_subjects_hold_nothing_that_was_typed():
    make_case(description="Ämne\nBcc: alla@example.se", contact=KIM)
    subjects = set(OutboxMessage.objects.values_list("subject", flat=True))
    assert subjects == {"Nytt ärende på webbplatsen", "Vi har tagit emot det du skickade"}


def test_mail_comes_from_the_town_and_is_marked_as_automatic(settings):
    make_case()
    deliver_due(timezone.now)
    assert mail.outbox[0].from_email == settings.DEFAULT_FROM_EMAIL
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"
    assert not mail.outbox[0].reply_to


def test_every_attempt_carries_the_same_message_id(mail_is_down, settings):
    make_case(now=NOW)
    message_id = OutboxMessage.objects.get().message_id
    deliver_due(the_clock(NOW))
    settings.EMAIL_BACKEND = WORKS
    deliver_due(the_clock(NOW + timedelta(hours=1)))
    assert mail.outbox[0].message()["Message-ID"] == message_id


def test_a_refused_recipient_does_not_stop_the_others(settings):
    settings.EMAIL_BACKEND = f"{__name__}.KimRefusedBackend"
    make_case(now=NOW, contact=KIM)
    deliver_due(the_clock(NOW))
    states = dict(OutboxMessage.objects.values_list("template", "state"))
    assert states == {"staff": "sent", "receipt": "failed"}


def test_what_the_mail_server_says_of_a_recipient_is_not_kept(settings):
    settings.EMAIL_BACKEND = f"{__name__}.KimRefusedBackend"
    make_case(now=NOW, contact=KIM)
    deliver_due(the_clock(NOW))
    assert OutboxMessage.objects.get(template="receipt").last_error == "SMTPRecipientsRefused"


@pytest.mark.parametrize(
    ("attempt", "minutes"), [(1, 1), (2, 5), (3, 30), (4, 120), (5, 60), (6, 60), (73, 60)]
)
def test_the_wait_after_each_failed_attempt(attempt, minutes):
    assert wait_after(attempt) == timedelta(minutes=minutes)


def test_mail_is_tried_for_three_days_and_then_given_up(mail_is_down):
    make_case(now=NOW)
    now, tried = NOW, []
    while OutboxMessage.objects.exclude(state="dead").exists():
        tried.append(now)
        deliver_due(the_clock(now))
        now = OutboxMessage.objects.get().next_attempt_at
    assert len(tried) == MAX_ATTEMPTS == 74
    assert timedelta(days=2, hours=23) < tried[-1] - NOW <= timedelta(days=3)
    assert deliver_due(the_clock(now + timedelta(days=30))) == 0


def test_nothing_is_tried_before_its_time(mail_is_down):
    make_case(now=NOW)
    deliver_due(the_clock(NOW))
    deliver_due(the_clock(NOW + timedelta(seconds=59)))
    assert OutboxMessage.objects.get().attempts == 1
    deliver_due(the_clock(NOW + timedelta(seconds=60)))
    assert OutboxMessage.objects.get().attempts == 2


def test_what_one_worker_has_taken_no_other_takes():
    make_case(now=NOW)
    assert OutboxMessage.objects.take(NOW)
    assert OutboxMessage.objects.take(NOW) is None


def test_what_a_killed_worker_held_is_taken_when_its_lease_is_over():
    make_case(now=NOW)
    OutboxMessage.objects.take(NOW)
    assert OutboxMessage.objects.take(NOW + LEASE - timedelta(seconds=1)) is None
    assert OutboxMessage.objects.take(NOW + LEASE).attempts == 2


def test_a_message_another_worker_took_meanwhile_is_still_taken_once(monkeypatch):
    make_case(now=NOW)
    monkeypatch.setattr(OutboxMessage.objects.all().__class__, "due", _due_with_a_rival)
    assert OutboxMessage.objects.take(NOW) is None
    assert OutboxMessage.objects.get().attempts == 1


def _due_with_a_rival(queryset, now, rival=[]):  # noqa: B006 - the rival comes once
    """What is due; between finding it and taking it, someone else takes it."""
    if rival:
        queryset.filter(state="queued").update(state="sending", lease_until=now + LEASE, attempts=1)
    rival.append(now)
    return queryset.filter(state="queued")


@pytest.mark.django_db(transaction=True)
def test_four_workers_send_each_mail_once():
    if connection.vendor != "postgresql":
        pytest.skip("the test database of SQLite lives in memory, in one thread")
    for _ in range(20):
        make_case(now=NOW)
    start = Barrier(4)

    def work():
        start.wait()
        deliver_due(the_clock(NOW))
        connection.close()

    workers = [Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(mail.outbox) == 20
    assert set(OutboxMessage.objects.values_list("state", "attempts")) == {("sent", 1)}


def test_a_worker_whose_lease_is_over_does_not_undo_what_the_next_one_does(monkeypatch):
    make_case(now=NOW)

    def slow(message):
        OutboxMessage.objects.filter(pk=message.pk).update(state="sent", attempts=2)
        raise SMTPServerDisconnected("timed out")

    monkeypatch.setattr("contact.cases.delivery._mail", slow)
    deliver_due(the_clock(NOW))
    assert OutboxMessage.objects.get().state == "sent"


def test_old_drafts_go_when_mail_is_delivered():
    kept = make_draft(now=timezone.now() - timedelta(hours=23))
    make_draft(now=timezone.now() - timedelta(hours=25))
    call_command("deliver_mail")
    assert list(Draft.objects.all()) == [kept]
