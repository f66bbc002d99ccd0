"""The moment a submission becomes a case: all of it is stored, or nothing."""

from datetime import timedelta

from django.db import IntegrityError, transaction

from .access import code_of, give_access
from .concern import is_concerning
from .finding import index
from .mail import telling
from .models import Draft, Event, Media, Requester, ServiceRequest
from .models.event import EventType
from .models.secret import hashed
from .models.service import Secrecy
from .models.status import Status
from .submission import submission_of


def receive(draft, now, *suspicions):
    """Stores what `draft` says as a case, with its first event and its mails; the draft goes.

    Sent twice, by a double click or from two tabs, it is still one case: both get the same.
    `suspicions` are sentences for staff, beside what the draft itself gives cause for. Raises
    ValidationError if an answer no longer fits the category's questions.
    """
    try:
        with transaction.atomic():
            _wait_for_others(draft)
            if sent := ServiceRequest.objects.sent_with(draft.key).first():
                return sent
            request = store(submission_of(draft, now, *suspicions), now)
            draft.delete()
            return request
    except IntegrityError:
        if sent := ServiceRequest.objects.sent_with(draft.key).first():
            return sent
        raise


def _wait_for_others(draft):
    """Whoever comes second waits here for the first, as the row is locked.

    Otherwise the database would refuse the second case, and PostgreSQL would write all of its
    text into its own log.
    """
    Draft.objects.select_for_update().filter(pk=draft.pk).first()


@transaction.atomic
def store(submission, now):
    """Stores `submission` as a case, with its first event and its mails. Gives the case.

    Raises IntegrityError if it has been stored before.
    """
    request = _store_request(submission, now)
    if submission.requester is not None:
        Requester.objects.create(request=request, **submission.requester)
    Media.objects.filter(pk__in=[photo.pk for photo in submission.photos]).update(
        draft=None, request=request
    )
    give_access(request, code_of(submission.key), now)
    Event.objects.create(
        request=request,
        type=EventType.RECEIVED,
        actor=submission.actor,
        to_status=Status.RECEIVED,
        internal_text=" ".join(submission.suspicions),
        created=now,
    )
    index.keep(request)
    telling.tell_staff(request, now)
    if submission.receipt:
        telling.send_receipt(request, now)
    return request


def _store_request(submission, now):
    service = submission.service
    came = submission.requested_datetime or now
    days = service.expected_days if service else None
    return ServiceRequest.objects.create(
        submission_key=hashed(submission.key),
        kind=submission.kind,
        feedback_type=submission.feedback_type,
        service=service,
        department=service.department if service else None,
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
