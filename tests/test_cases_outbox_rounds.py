"""What the process beside the visitors does in each round: jobs that cannot hurt one another."""

import logging
from datetime import timedelta

import pytest
from django.conf import settings as site
from django.core import mail
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone

from contact.cases import rounds
from contact.cases.models import DailySalt, Draft
from perstorp.management.processes import SECONDS_TO_END

from .builders import make_case, make_draft

pytestmark = pytest.mark.django_db


def _fails(error):
    def job(*args):
        raise error

    return job


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("error", [ValueError(), OperationalError()])
def test_a_job_that_fails_stops_no_other(monkeypatch, error):
    done = []
    monkeypatch.setattr(rounds, "JOBS", [_fails(error), done.append, _fails(error)])
    make_case()
    assert (rounds.one_round(), len(done), len(mail.outbox)) == (1, 1, 1)


def test_P13_a_job_that_fails_is_logged_by_the_name_of_its_error_only(monkeypatch, caplog):
    monkeypatch.setattr(rounds, "JOBS", [_fails(ValueError("Ove är sjuk"))])
    with caplog.at_level(logging.DEBUG):
        rounds.one_round()
    assert "job failed: ValueError" in caplog.text
    assert "Ove" not in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_cannot_be_fetched_stops_no_job(monkeypatch):
    monkeypatch.setattr(rounds, "deliver_due", _fails(OperationalError()))
    make_draft(now=timezone.now() - timedelta(hours=25))
    assert rounds.one_round() == 0
    assert not Draft.objects.exists()


def test_yesterdays_salt_is_forgotten():
    DailySalt.objects.create(day=timezone.localdate() - timedelta(days=1))
    call_command("deliver_mail")
    assert not DailySalt.objects.exists()


def test_a_hanging_mail_server_is_let_go_before_the_process_is_killed():
    assert site.EMAIL_TIMEOUT < SECONDS_TO_END
