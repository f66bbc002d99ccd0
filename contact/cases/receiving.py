"""The moment a submission becomes a case: all of it is stored, or nothing.

What came by the form is on the disk already (sending.py). It becomes a case when its sender's
receipt is asked for, or else when the process beside the visitors comes to it.

Whoever writes keeps other writers waiting on SQLite, so all that can be worked out before is, and
each table gets its rows by one statement.
"""

import logging
from contextlib import suppress
from datetime import timedelta

from django.db import IntegrityError, transaction

from pages.kept.generation import remembered

from . import statements
from .access import code_of
from .concern import is_concerning
from .finding import index
from .mail import telling
from .models import Department, Draft, Event, Requester, ServiceRequest, StatusAccess
from .models.event import EventType
from .models.secret import hashed
from .models.service import Secrecy
from .models.status import Status
from .submission import submission_of
from .turn import turn

logger = logging.getLogger(__name__)

# Also one that was added while the draft was being sent.
MOVE_PHOTOS = "UPDATE cases_media SET draft_id = NULL, request_id = %s WHERE draft_id = %s"


class NotYetError(Exception):
    """What was sent is on the disk, but cannot be made a case just now."""


def case_of(key):
    """The case that the draft with this key has become, made now if nobody has; None without one.

    The draft is looked for first: it goes at the moment its case is stored. Raises NotYetError.
    """
    draft = Draft.objects.sent().filter(key=key).first()
    return _case_of_sent(draft) if draft else _stored(key)


def receive_sent():
    """Makes cases of all that was sent. One that fails stays, and does not stop the others."""
    for draft in Draft.objects.sent():
        with suppress(NotYetError):
            _case_of_sent(draft)


def _case_of_sent(draft):
    try:
        return receive(draft, draft.sent_at)
    except Exception as error:  # whatever it is: its sender is told that it has come in
        logger.error("What was sent could not be made a case: %s", type(error).__name__)
        raise NotYetError from error


def receive(draft, now):
    """Stores what `draft` says as a case, with its first event and its mails; the draft goes.

    Done twice, by two processes at the same time, it is still one case: both get the same.
    Raises ValidationError if an answer in a draft that is not sent does not fit the category's
    questions.
    """
    case = Case(submission_of(draft, now), now)
    try:
        with turn(), transaction.atomic():
            if not _take(draft) and (stored := _stored(draft.key)):
                return stored
            request = case.store()
            statements.execute(MOVE_PHOTOS, request.pk, draft.pk)
            return request
    except IntegrityError:
        if stored := _stored(draft.key):
            return stored
        raise


def _take(draft):
    """Removes the draft's row. False if it is gone.

    Whoever comes second waits here for the first. Otherwise the database would refuse the second
    case, and PostgreSQL would write all of its text into its own log.
    """
    return statements.execute("DELETE FROM cases_draft WHERE id = %s", draft.pk)


def _stored(key):
    return ServiceRequest.objects.sent_with(key).first()


def store(submission, now, *more_events):
    """Stores `submission` as a case, with its first event and its mails. Gives the case.

    `more_events` are Events without a case, that belong to this one. Raises IntegrityError if
    the case has been stored before.
    """
    with transaction.atomic(savepoint=False):
        return Case(submission, now, *more_events).store()


class Case:
    """All rows of a case, made before anything is locked."""

    def __init__(self, submission, now, *more_events):
        self.submission, self.now = submission, now
        self.request = _request(submission, now)
        self.events = [_received(submission, now), *more_events]
        self.access = StatusAccess(digest=hashed(code_of(submission.key)), created=now)
        self.words = index.words_of(self.request)
        details = submission.requester
        self.requester = Requester(**details) if details is not None else None

    def store(self):
        """Stores all of it, in the transaction that is open. Gives the ServiceRequest."""
        statements.insert(self.request)
        for rows in (self.events, [self.access], [self.words], [self.requester]):
            if rows != [None]:
                for row in rows:
                    row.request = self.request
                statements.insert(*rows)
        telling.tell_of_new(self.request, self.submission, self.now)
        return self.request


def _received(submission, now):
    return Event(
        type=EventType.RECEIVED,
        actor=submission.actor,
        to_status=Status.RECEIVED,
        internal_text=" ".join(submission.suspicions),
        created=now,
    )


def _request(submission, now):
    service = submission.service
    came = submission.requested_datetime or now
    days = service.expected_days if service else None
    return ServiceRequest(
        submission_key=hashed(submission.key),
        kind=submission.kind,
        feedback_type=submission.feedback_type,
        service=service,
        department=_department(service.department_id) if service else None,
        service_notice=service.service_notice if service else "",
        secrecy=service.secrecy_default if service else Secrecy.NONE,
        description=submission.description,
        attributes=submission.attributes,
        address_string=submission.address_string,
        lat=submission.lat,
        long=submission.long,
        language=submission.language,
        channel=submission.channel,
        quarantine=bool(submission.suspicions),
        concern=is_concerning(submission.words),
        requested_datetime=came,
        updated_datetime=now,
        expected_datetime=came + timedelta(days=days) if days else None,
    )


def _department(key):
    return remembered(("department", key), lambda: statements.first(Department, "id = %s", key))
