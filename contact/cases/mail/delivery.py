"""Sends what stands in the outbox: each mail at least once, whatever breaks meanwhile."""

import logging

from django.core.mail import EmailMessage

from contact.cases.access import give_access, new_code
from contact.cases.models import OutboxMessage
from contact.cases.models.outbox import LONGEST_WAIT, MAX_ATTEMPTS, WAITS, State

from .errors import is_away, without_addresses
from .telling import CODE

logger = logging.getLogger(__name__)
PATIENCE = 5


def deliver_due(clock, stopped=lambda: False):
    """Tries what is due, the longest waiting first. Gives the number of mails sent.

    `clock` gives the moment, anew for each mail: sending one can take a while. Before each,
    `stopped` says whether to leave the rest for another time. So it does when the mail server
    has been away PATIENCE times in a row: others have things to do meanwhile.
    """
    sent = away = 0
    while away < PATIENCE and not stopped() and (message := OutboxMessage.objects.take(clock())):
        error = _deliver(message, clock)
        sent += error is None
        away = away + 1 if is_away(error) else 0
    return sent


def _deliver(message, clock):
    """None if the mail is sent; otherwise what went wrong."""
    try:
        _mail(message, clock()).send()
    except Exception as error:  # noqa: BLE001 - one mail that cannot be sent must not stop the others
        _put_back(message, error, clock())
        return error
    OutboxMessage.objects.filter(pk=message.pk).update(
        state=State.SENT, sent_at=clock(), lease_until=None, last_error=""
    )
    return None


def _mail(message, now):
    return EmailMessage(
        message.subject,
        _with_code(message, now),
        to=[message.recipient],
        headers={"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"},
    )


def _with_code(message, now):
    """The text, with a code made for it now. Each attempt has its own: one may have arrived."""
    if CODE not in message.body:
        return message.body
    code = new_code()
    give_access(message.request, code, now, shows_text=False)
    return message.body.replace(CODE, code)


def _put_back(message, error, now):
    """Plans the next attempt, unless another worker has taken the message over meanwhile."""
    dead = message.attempts >= MAX_ATTEMPTS
    logger.log(
        logging.ERROR if dead else logging.WARNING,
        "Mail %s could not be sent, attempt %s: %s",
        message.message_id,
        message.attempts,
        without_addresses(error),
    )
    mine = OutboxMessage.objects.filter(
        pk=message.pk, state=State.SENDING, attempts=message.attempts
    )
    mine.update(
        state=State.DEAD if dead else State.FAILED,
        next_attempt_at=now + wait_after(message.attempts),
        lease_until=None,
        last_error=without_addresses(error),
    )


def wait_after(attempts):
    """How long to wait when the attempt with this number (from 1) has failed."""
    return WAITS[attempts - 1] if attempts <= len(WAITS) else LONGEST_WAIT
