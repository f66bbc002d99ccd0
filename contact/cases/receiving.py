"""The moment a submission becomes a case: all of it is stored, or nothing.

Whoever writes keeps other writers waiting on SQLite, so all that can be worked out before is, and
each table gets its rows by one statement.
"""

from datetime import timedelta

from django.db import IntegrityError, transaction

from pages.kept.generation import remembered

from . import statements
from .access import code_of
from .concern import is_concerning
from .finding import index
from .mail import telling
from .models import Department, Event, Requester, ServiceRequest, StatusAccess
from .models.event import EventType
from .models.secret import hashed
from .models.service import Secrecy
from .models.status import Status
from .submission import submission_of
from .turn import turn

# Also one that was added while the draft was being sent.
MOVE_PHOTOS = "UPDATE cases_media SET draft_id = NULL, request_id = %s WHERE draft_id = %s"


def receive(draft, now, refuse_or_suspect=lambda: []):
    """Stores what `draft` says as a case, with its first event and its mails; the draft goes.

    Sent twice, by a double click or from two tabs, it is still one case: both get the same.
    `refuse_or_suspect` is called in the same transaction: it may raise, or give sentences for
    staff beside what the draft itself gives cause for. Raises ValidationError if an answer no
    longer fits the category's questions.
    """
    submission = submission_of(draft, now)
    case = Case(submission, now)
    try:
        with turn(), transaction.atomic():
            if more := refuse_or_suspect():
                case = Case(submission.suspected(more), now)
            if not _take(draft) and (sent := _sent(draft)):
                return sent
            request = case.store()
            statements.execute(MOVE_PHOTOS, request.pk, draft.pk)
            return request
    except IntegrityError:
        if sent := _sent(draft):
            return sent
        raise


def _take(draft):
    """Removes the draft's row. False if it is gone.

    Whoever comes second waits here for the first. Otherwise the database would refuse the second
    case, and PostgreSQL would write all of its text into its own log.
    """
    return statements.execute("DELETE FROM cases_draft WHERE id = %s", draft.pk)


def _sent(draft):
    return ServiceRequest.objects.sent_with(draft.key).first()


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
