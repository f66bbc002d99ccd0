"""What is done over and over beside the visitors: one list of jobs, each apart from the others."""

import logging

from django.db import Error, close_old_connections
from django.utils import timezone

from pages import extensions

from . import limits
from .mail.delivery import deliver_due
from .mail.gathering import sum_up
from .models import Draft
from .receiving import receive_sent

logger = logging.getLogger(__name__)


def receive_what_was_sent(now):
    receive_sent()


def forget_drafts(now):
    Draft.objects.expired(now).delete()
    Draft.objects.surplus().delete()


# (now) -> None. A job does what is due, and nothing if it was done already. Other rooms add theirs
# through pages.extensions.rounds.
JOBS = [receive_what_was_sent, limits.forget, forget_drafts, sum_up]


def one_round(stopped=lambda: False, more_jobs=()):
    """Does every job and sends the mail that is due. Gives the number of mails sent.

    A job that fails is told of in the log, by the name of its error only, and the next one goes
    on. Between two mails it ends if `stopped` says so.
    """
    for job in [*JOBS, *extensions.rounds, *more_jobs]:
        _alone(job, timezone.now())
    return _alone(deliver_due, timezone.now, stopped) or 0


def _alone(job, *args):
    try:
        return job(*args)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other jobs are not to blame
        logger.error("%s.%s failed: %s", job.__module__, job.__name__, type(error).__name__)
        if isinstance(error, Error):
            close_old_connections()
        return None
