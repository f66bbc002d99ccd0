from django.utils import translation
from django.utils.translation import gettext as _

from contact.cases.models.event import EventType
from contact.cases.models.status import Status
from contact.cases.moving import move
from contact.cases.recording import refuse_unless

from .categorising import unpublished
from .changing import change


def quarantine(case, *, now, actor, why=""):
    """Sets `case` aside as suspected spam. Gives the Event."""
    return change(
        case,
        EventType.QUARANTINE,
        now=now,
        actor=actor,
        why=why,
        quarantine=True,
        **unpublished(case),
    )


def release(case, *, now, actor, why=""):
    """Says that `case` is no spam. Gives the Event."""
    return change(case, EventType.QUARANTINE, now=now, actor=actor, why=why, quarantine=False)


def close_as_spam(case, *, now, actor):
    """Closes a case in quarantine; it stays there until it is disposed of. Gives the Event."""
    refuse_unless(case.quarantine, "Bara det som är misstänkt skräp kan avslutas som skräp.")
    with translation.override(case.language):
        words = _(
            "Vi har bedömt att det här inte är ett ärende för kommunen. Blev det fel? Hör av dig "
            "till kommunen."
        )
    return move(
        case,
        Status.NO_ACTION,
        now=now,
        actor=actor,
        public_text=words,
        internal_text="Avslutat som skräp.",
    )
