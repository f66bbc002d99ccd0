"""The moment a draft becomes a case: all of it is stored, or nothing."""

from django.db import IntegrityError, transaction

from . import mails
from .forms.contact import ANONYMOUS, DETAILS
from .matter import feedback_type_of, kind_of
from .models import Draft, Event, Requester, Service, ServiceRequest
from .models.event import EventType
from .models.request import Status
from .suspicion import suspicions


def receive(draft, now):
    """Stores what `draft` says as a case, with its first event and its mails; the draft goes.

    Sent twice, by a double click or from two tabs, it is still one case: both get the same.
    """
    try:
        with transaction.atomic():
            _wait_for_others(draft)
            return _case_of(draft) or _store(draft, now)
    except IntegrityError:
        if sent := _case_of(draft):
            return sent
        raise


def _wait_for_others(draft):
    """Whoever comes second waits here for the first, as the row is locked.

    Otherwise the database would refuse the second case, and PostgreSQL would write all of its
    text into its own log.
    """
    Draft.objects.select_for_update().filter(pk=draft.pk).first()


def _case_of(draft):
    """The case that `draft` has become, or None."""
    return ServiceRequest.objects.filter(submission_key=draft.key).first()


def chosen_service(draft):
    """The Service that was chosen, or None if it no longer suits what someone wants to do.

    One that staff have stopped offering meanwhile is still what the sender chose.
    """
    code = draft.answers("text").get("service")
    service = Service.objects.filter(service_code=code).first() if code else None
    kind = kind_of(draft.answers("matter").get("matter"))
    return service if service and service.kind in {"", kind} else None


def _store(draft, now):
    request = _store_request(draft, now)
    requester = _store_requester(draft, request)
    Event.objects.create(
        request=request,
        type=EventType.RECEIVED,
        to_status=Status.RECEIVED,
        internal_text=" ".join(suspicions(draft, now)),
        created=now,
    )
    mails.tell_staff(request, now)
    if requester and draft.answers("contact")["receipt"]:
        mails.send_receipt(request, requester.email, now)
    draft.delete()
    return request


def _store_request(draft, now):
    matter, text = draft.answers("matter")["matter"], draft.answers("text")
    return ServiceRequest.objects.create(
        submission_key=draft.key,
        kind=kind_of(matter),
        feedback_type=feedback_type_of(matter),
        service=chosen_service(draft),
        description=text["description"],
        address_string=text["place"],
        language=draft.language,
        quarantine=bool(suspicions(draft, now)),
        requested_datetime=now,
        updated_datetime=now,
    )


def _store_requester(draft, request):
    contact = draft.answers("contact")
    if contact["reply"] == ANONYMOUS:
        return None
    return Requester.objects.create(request=request, **{name: contact[name] for name in DETAILS})
