"""The outbox: each mail is tried for three days, by one worker at a time."""

import signal
from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import InterfaceError, OperationalError, connection

from contact.cases.mail.delivery import deliver_due, wait_after
from contact.cases.models import OutboxMessage
from contact.cases.models.outbox import LEASE, MAX_ATTEMPTS

from .builders import make_case
from .mail_servers import DOWN, STOPPING, the_clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempt", "minutes"), [(1, 1), (2, 5), (3, 30), (4, 120), (5, 60), (6, 60), (73, 60)]
)
def test_the_wait_after_each_failed_attempt(attempt, minutes):
    assert wait_after(attempt) == timedelta(minutes=minutes)


def test_mail_is_tried_for_three_days_and_then_given_up(settings):
    settings.EMAIL_BACKEND = DOWN
    make_case(now=NOW)
    now, tried = NOW, []
    while OutboxMessage.objects.exclude(state="dead").exists():
        tried.append(now)
        deliver_due(the_clock(now))
        now = OutboxMessage.objects.get().next_attempt_at
    assert len(tried) == MAX_ATTEMPTS == 74
    assert timedelta(days=2, hours=23) < tried[-1] - NOW <= timedelta(days=3)
    assert deliver_due(the_clock(now + timedelta(days=30))) == 0


def test_nothing_is_tried_before_its_time(settings):
    settings.EMAIL_BACKEND = DOWN
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


def test_L4_what_a_killed_worker_held_is_taken_when_its_lease_is_over():
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
def test_L4_four_workers_send_each_mail_once():
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

    def slow(message, now):
        OutboxMessage.objects.filter(pk=message.pk).update(state="sent", attempts=2)
        raise SMTPServerDisconnected("timed out")

    monkeypatch.setattr("contact.cases.mail.delivery._mail", slow)
    deliver_due(the_clock(NOW))
    assert OutboxMessage.objects.get().state == "sent"


@pytest.fixture
def forever(settings):
    """The worker that never ends, except that the first mail it sends tells it to stop."""
    settings.EMAIL_BACKEND = STOPPING
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    yield lambda: call_command("deliver_mail", forever=True, pause=0)
    for name, handler in before.items():
        signal.signal(name, handler)


@pytest.mark.django_db(transaction=True)
def test_a_worker_told_to_stop_finishes_its_mail_and_leaves_the_rest(forever):
    make_case(contact={"email": "kim@example.se", "receipt": True})
    forever()
    assert len(mail.outbox) == 1
    states = OutboxMessage.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["sent", "queued"]


@pytest.mark.django_db(transaction=True)
def test_a_worker_waits_for_a_database_that_is_lost(forever):
    faults = [InterfaceError("connection already closed"), OperationalError("gone away")]

    def run(execute, *query):
        if faults:
            raise faults.pop()
        return execute(*query)

    make_case()
    with connection.execute_wrapper(run):
        forever()
    assert OutboxMessage.objects.get().state == "sent"
