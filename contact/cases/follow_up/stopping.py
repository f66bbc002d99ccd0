"""Someone who gets mail about a case of another's asks for no more of it, or changes their mind."""

from django.db import transaction

from contact.cases.models import MailStop, OutboxMessage, StatusAccess
from contact.cases.models.event import EventType
from contact.cases.models.outbox import State
from contact.cases.recording import note


def mail_access(code):
    """The StatusAccess of a code from a mail, whose address is known; or None.

    A code from a receipt is none: its holder may have written the address of someone else.
    """
    known = StatusAccess.objects.filter(shows_text=False, request__requester__email__gt="")
    return known.for_code(code).select_related("request__requester").first()


def is_stopped(access):
    return MailStop.objects.filter(digest=_digest(access)).exists()


@transaction.atomic
def stop_mail(access, now):
    """No more mail to the address of `access`, not what is waiting either."""
    _stop, made = MailStop.objects.get_or_create(digest=_digest(access), defaults={"created": now})
    if made:
        _waiting_to(access.request.requester.email).update(state=State.WITHHELD)
        _note(access, "Mottagaren vill inte ha fler mejl.", now)


@transaction.atomic
def allow_mail(access, now):
    """Mail again from now on; what was stopped is not sent afterwards."""
    stopped, _rows = MailStop.objects.filter(digest=_digest(access)).delete()
    if stopped:
        _note(access, "Mottagaren vill ha mejl igen.", now)


def _waiting_to(address):
    # One that is on its way just now is not tried again, if it does not arrive.
    unsent = [State.QUEUED, State.SENDING, State.FAILED, State.DEAD]
    return OutboxMessage.objects.to_senders().filter(recipient__iexact=address, state__in=unsent)


def _digest(access):
    return MailStop.digest_of(access.request.requester.email)


def _note(access, sentence, now):
    note(access.request, EventType.MAIL_STOPPED, now=now, internal_text=sentence)
