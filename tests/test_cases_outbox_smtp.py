"""A real mail server has bad days: every mail arrives all the same, and none is held up."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import cycle

import pytest
from django.utils import timezone

from contact.cases.mail.delivery import PATIENCE, deliver_due
from contact.cases.models import OutboxMessage
from contact.cases.models.outbox import LEASE

from .builders import make_case
from .mail_servers import the_clock
from .smtp_server import BAD_DAYS, MailServer

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NOBODY = {"email": "nobody@example.se", "receipt": True}


@pytest.fixture
def server(settings):
    with MailServer() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_TIMEOUT = 0.2
        yield server


@pytest.fixture
def away(settings, server):
    """Turns the server off and on: nobody listens at the port meanwhile."""
    with MailServer() as other:
        closed = other.port

    def turn(off):
        settings.EMAIL_PORT = closed if off else server.port

    return turn


def _ids():
    return Counter(OutboxMessage.objects.values_list("message_id", flat=True))


def _pass(start, *, minutes, step=1):
    for minute in range(0, minutes, step):
        deliver_due(the_clock(start + minute * MINUTE))


def test_L3_an_hour_of_everything_that_goes_wrong_loses_no_mail(server):
    for _ in range(20):
        make_case(now=NOW)
    server.days = cycle([*BAD_DAYS, "works"])
    _pass(NOW, minutes=60)
    assert OutboxMessage.objects.filter(state="failed").exists()
    server.days = cycle(["works"])
    _pass(NOW + 60 * MINUTE, minutes=180, step=10)
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"sent"}
    assert set(server.received) == set(_ids())


@pytest.mark.parametrize("day", BAD_DAYS)
def test_L3_whatever_the_server_does_the_mail_comes_once_it_is_well(server, day):
    make_case(now=NOW)
    server.days = iter([day, "works"])
    deliver_due(the_clock(NOW))
    failed = OutboxMessage.objects.get()
    assert (failed.state, failed.attempts) == ("failed", 1)
    deliver_due(the_clock(NOW + MINUTE))
    assert set(server.received) == set(_ids())
    assert len(server.received) == (2 if day == "drops" else 1)  # the same Message-ID twice


def test_L3_one_bad_recipient_is_given_up_after_three_days_and_holds_nobody_up(server):
    make_case(now=NOW, contact=NOBODY)
    for hour in range(0, 75):
        if hour % 24 == 0:
            make_case(now=NOW + hour * 60 * MINUTE)
        deliver_due(the_clock(NOW + hour * 60 * MINUTE))
    _pass(NOW + timedelta(hours=75), minutes=600, step=60)
    states = Counter(OutboxMessage.objects.values_list("state", flat=True))
    assert states == {"sent": 5, "dead": 1}
    dead = OutboxMessage.objects.get(state="dead")
    assert (dead.template, dead.last_error) == ("receipt", "SMTPRecipientsRefused 550")
    assert len(server.received) == 5


def test_L3_after_three_days_without_a_server_every_mail_comes_once(server, away):
    for _ in range(3):
        make_case(now=NOW)
    away(True)
    _pass(NOW, minutes=71 * 60, step=20)
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"failed"}
    away(False)
    _pass(NOW + timedelta(hours=71), minutes=60, step=20)
    assert Counter(server.received) == _ids()


def test_a_mail_that_was_given_up_comes_when_it_is_tried_again(server):
    make_case(now=NOW)
    OutboxMessage.objects.update(state="dead", attempts=74)
    OutboxMessage.objects.try_again(NOW)
    deliver_due(the_clock(NOW))
    assert Counter(server.received) == _ids()


def test_a_server_that_hangs_does_not_hold_up_everything_else(server):
    for _ in range(PATIENCE + 3):
        make_case(now=NOW)
    server.days = cycle(["hangs"])
    deliver_due(the_clock(NOW))
    assert OutboxMessage.objects.filter(state="failed").count() == PATIENCE
    deliver_due(the_clock(NOW))
    assert not OutboxMessage.objects.filter(state="queued").exists()


def test_L4_a_mail_whose_sender_was_killed_comes_when_the_lease_is_over(server):
    make_case(now=NOW)
    OutboxMessage.objects.take(NOW)
    deliver_due(the_clock(NOW + LEASE - MINUTE))
    assert server.received == []
    deliver_due(the_clock(NOW + LEASE))
    assert Counter(server.received) == _ids()


def test_L2_what_is_stored_is_mailed_by_whoever_comes_later(server):
    make_case(now=timezone.now())
    assert server.received == []
    deliver_due(timezone.now)
    assert Counter(server.received) == _ids()
