"""The one way to change a case: the change and what it tells are stored together, or neither."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from .models import Event, ServiceRequest


class ConflictError(Exception):
    """Someone else has changed the case since it was read. `case` is how it stands now."""

    def __init__(self, case):
        super().__init__(str(case))
        self.case = case


class NotAllowedError(ValidationError):
    """A step that there is none from here. Its message is for the reader."""


@transaction.atomic
def record(case, type, *, now, actor=None, public_text="", internal_text="", **changes):
    """Adds an event of `type` (EventType) to `case` and sets the fields in `changes` with it.

    `case` is as its reader saw it: raises ConflictError if it has been changed since then, and
    ImmutableError if `changes` holds what was sent in. Gives the Event; `case` is up to date.
    """
    old = case.status
    found = ServiceRequest.objects.filter(pk=case.pk, version=case.version).change(
        version=F("version") + 1, updated_datetime=now, **changes
    )
    if not found:
        raise ConflictError(ServiceRequest.objects.get(pk=case.pk))
    case.refresh_from_db()
    moved = {"from_status": old, "to_status": case.status} if case.status != old else {}
    return Event.objects.create(
        request=case,
        type=type,
        actor=actor,
        public_text=public_text,
        internal_text=internal_text,
        created=now,
        **moved,
    )


@transaction.atomic
def note(case, type, *, now, actor=None, internal_text=""):
    """Adds an event that changes nothing, such as that someone has looked: no ConflictError."""
    return Event.objects.create(
        request=case, type=type, actor=actor, internal_text=internal_text, created=now
    )


def note_each(cases, type, *, now, actor, internal_text=""):
    """As `note`, for many cases (their keys) at once."""
    Event.objects.bulk_create(
        Event(request_id=key, type=type, actor=actor, internal_text=internal_text, created=now)
        for key in cases
    )


def refuse_unless(allowed, message=None):
    """Raises NotAllowedError if `allowed` is false."""
    if not allowed:
        raise NotAllowedError(message or _("Det steget går inte att ta härifrån."))
