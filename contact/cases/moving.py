"""The steps of a case from one status to another. Whoever takes them, the rules are the same."""

from django.db import transaction
from django.utils.translation import gettext as _

from .mail import telling
from .models import ServiceRequest
from .models.event import EventType
from .models.status import CLOSED, STEPS, Status, needs_words
from .recording import record, refuse_unless


@transaction.atomic
def move(case, to, *, now, actor=None, type=None, public_text="", internal_text="", **changes):
    """Takes `case` to the Status `to`, tells its sender, and gives the Event.

    Without an `actor` it is the sender's step, and the words are the sender's. `duplicate_of`,
    among `changes`, is the case that it is a duplicate of. Raises NotAllowedError for a step that
    there is none to, or that lacks what it needs, and ConflictError as `record` does.
    """
    original = changes.pop("duplicate_of", None)
    _refuse_wrong_step(case, to, public_text, original)
    reopened = case.is_closed and to not in CLOSED
    event = record(
        case,
        type or (EventType.REOPENED if reopened else EventType.STATUS),
        now=now,
        actor=actor,
        public_text=public_text,
        internal_text=internal_text,
        status=to,
        closed_datetime=now if to in CLOSED else None,
        duplicate_of=original if to == Status.DUPLICATE else None,
        **({"status_notes": public_text} if public_text and actor else {}),
        **changes,
    )
    if actor:
        _tell_sender(case, event, now)
    return event


def answer(case, public_text, *, now, actor, internal_text=""):
    """Answers the sender, without any step. Gives the Event."""
    refuse_unless(public_text.strip(), _("Skriv svaret."))
    with transaction.atomic():
        event = record(
            case,
            EventType.ANSWER,
            now=now,
            actor=actor,
            public_text=public_text,
            internal_text=internal_text,
            status_notes=public_text,
        )
        _tell_sender(case, event, now)
    return event


def _tell_sender(case, event, now):
    """What may be spam gives no mail: the address in it may be that of someone else."""
    if not case.quarantine:
        telling.tell_sender(case, event, now)


def _refuse_wrong_step(case, to, public_text, original):
    refuse_unless(to in STEPS[case.status])
    refuse_unless(
        public_text.strip() or not needs_words(case.status, to),
        _("Skriv till avsändaren vad som har hänt. Texten behövs för det här steget."),
    )
    if to == Status.DUPLICATE:
        _refuse_wrong_original(case, original)


def _refuse_wrong_original(case, original):
    if original is not None:  # locked, so that no circle can close meanwhile
        original = ServiceRequest.objects.select_for_update().get(pk=original.pk)
    refuse_unless(original, _("Skriv referensen till det andra ärendet."))
    refuse_unless(original.pk != case.pk, _("Ett ärende kan inte vara samma som sig självt."))
    refuse_unless(
        original.duplicate_of_id is None,
        _("Det ärendet är självt samma som ett annat. Ange det andra i stället."),
    )
    refuse_unless(
        not case.duplicates.exists(),
        _("Andra ärenden är samma som det här. Flytta dem först."),
    )
