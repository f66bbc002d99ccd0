"""What the sender does to a case afterwards. It is kept, whatever staff do at the same time.

The case is locked and read anew, so it is never old (recording.ConflictError) when it is changed.
The same thing sent twice is done once: `since` is when its form was made.
"""

from datetime import timedelta

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from contact.cases.mail import telling
from contact.cases.models import ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.models.status import Status
from contact.cases.moving import move
from contact.cases.photos.storing import store_photo
from contact.cases.recording import record, refuse_unless

REOPENED_WITHIN = timedelta(days=30)
MOST_PHOTOS = 3
FROM_MAIL = "Skickat från en länk i ett mejl, inte med koden på kvittot."


@transaction.atomic
def add_message(access, text, *, now, since):
    """Adds `text` to the case. One that waits for its sender is being worked on again."""
    case = _locked(access)
    if _is_done(case, EventType.MESSAGE, since, public_text=text):
        return
    answers = case.status == Status.AWAITING_REQUESTER
    changes = {"status": Status.IN_PROGRESS} if answers else {}
    _tell(access, case, EventType.MESSAGE, now, public_text=text, **changes)


@transaction.atomic
def add_photo(access, photo, *, now):
    """Adds a CleanPhoto to an open case. Raises ValidationError where there is no room."""
    case = _locked(access)
    if case.photos.filter(sha256=photo.sha256).exists():
        return
    refuse_unless(not case.is_closed, _("Ärendet är avslutat. Öppna det igen först."))
    refuse_unless(has_room(case), _("Du har redan lagt till tre bilder."))
    store_photo(photo, now, request=case)
    _tell(access, case, EventType.PHOTO, now)


@transaction.atomic
def withdraw(access, *, now):
    """Ends the case at its sender's wish. Raises NotAllowedError if it has ended otherwise.

    So it does for a link in a mail: its reader may be someone whose address was written by mistake.
    """
    refuse_unless(
        access.shows_text, _("Öppna ärendet med koden på kvittot för att ta tillbaka det.")
    )
    case = _locked(access)
    if case.status != Status.WITHDRAWN:
        refuse_unless(not case.is_closed, _("Ärendet är redan avslutat."))
        event = move(case, Status.WITHDRAWN, now=now, type=EventType.WITHDRAWN)
        telling.tell_staff_of_addition(case, event, now)


@transaction.atomic
def reopen(access, text, *, now, since):
    """Opens a closed case again, for the reason in `text`. Raises NotAllowedError if too late."""
    case = _locked(access)
    if _is_done(case, EventType.REOPENED, since, public_text=text):
        return
    refuse_unless(
        can_reopen(case, now),
        _("Ärendet går inte att öppna igen. Lägg till det du vill säga, eller ring oss."),
    )
    event = move(
        case,
        Status.IN_PROGRESS,
        now=now,
        type=EventType.REOPENED,
        public_text=text,
        internal_text=_origin(access),
    )
    telling.tell_staff_of_addition(case, event, now)


def can_reopen(case, now):
    """True for a case that was closed not long ago, and is not a duplicate of another."""
    closed = case.closed_datetime
    return bool(closed and now - closed <= REOPENED_WITHIN and case.status != Status.DUPLICATE)


def has_room(case):
    """True if the sender may add one more photo."""
    return case.events.filter(type=EventType.PHOTO, actor=None).count() < MOST_PHOTOS


def _locked(access):
    """The case; Http404 if it is disposed of this very moment."""
    return get_object_or_404(ServiceRequest.objects.select_for_update(), pk=access.request_id)


def _is_done(case, type, since, **said):
    return case.events.filter(type=type, actor=None, created__gte=since, **said).exists()


def _tell(access, case, type, now, **changes):
    event = record(case, type, now=now, internal_text=_origin(access), **changes)
    telling.tell_staff_of_addition(case, event, now)


def _origin(access):
    return "" if access.shows_text else FROM_MAIL
