"""All that is kept about one person, who has the right to a copy of it (GDPR art. 15)."""

from django.db.models import Q
from django.utils import timezone

from contact.cases.finding.senders import digits_in
from contact.cases.models import Requester, ServiceRequest

MOST = 500


def cases_of(email, phone):
    """The cases that were sent with this e-mail or this telephone number, newest first.

    Where neither says anything there are none: an empty one is that of everyone who left it out.
    """
    who = Q(pk__in=[])
    if email:
        who |= Q(email__iexact=email)
    if digits := digits_in(phone):
        who |= Q(phone_digits=digits)
    return (
        ServiceRequest.objects.filter(pk__in=Requester.objects.filter(who).values("request"))
        .select_related("service", "department", "requester")
        .prefetch_related("events", "mails", "photos")
        .order_by("-requested_datetime", "-pk")[:MOST]
    )


def copy_of(case):
    """What is kept of `case` about the one who sent it, as plain values for a JSON file."""
    sender = case.requester
    return {
        "referens": case.service_request_id,
        "slag": case.what,
        "kategori": case.service.service_name if case.service else "",
        "ansvarig": case.department.name if case.department else "",
        "status": str(case.get_status_display()),
        "kom in": _time(case.requested_datetime),
        "kom in genom": case.get_channel_display(),
        "avslutat": _time(case.closed_datetime),
        "diarienummer": case.diarienummer,
        "beskrivning": case.description,
        "plats": case.address_string,
        "punkt": [case.lat, case.long] if case.lat is not None else None,
        "svar på frågor": case.attributes,
        "förnamn": sender.first_name,
        "efternamn": sender.last_name,
        "e-post": sender.email,
        "telefon": sender.phone,
        "händelser": [_event(event) for event in case.events.all() if event.is_for_sender],
        "mejl": [_mail(mail) for mail in case.mails.all() if mail.recipient == sender.email],
        "bilder": [_photo(photo) for photo in case.photos.all()],
    }


def _event(event):
    return {
        "när": _time(event.created),
        "vad": str(event.get_type_display()),
        "status": str(event.get_to_status_display()) if event.to_status else "",
        "text": event.public_text,
    }


def _mail(mail):
    return {"när": _time(mail.created), "ämne": mail.subject, "läge": mail.get_state_display()}


def _photo(photo):
    return {"kom in": _time(photo.created), "bredd": photo.width, "höjd": photo.height}


def _time(moment):
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None
