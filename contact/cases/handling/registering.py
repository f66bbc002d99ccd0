"""The case as a public record: its number in the register, and that it must be kept."""

from contact.cases.models.event import EventType
from contact.cases.recording import refuse_unless

from .changing import change


def register(case, diarienummer, *, now, actor, why=""):
    """Gives `case` its number in the register, or corrects the one it has. Gives the Event.

    The time is that of the first registration.
    """
    refuse_unless(diarienummer.strip(), "Skriv diarienumret.")
    first = {} if case.registered_at else {"registered_at": now}
    return change(
        case,
        EventType.REGISTERED,
        now=now,
        actor=actor,
        why=why,
        diarienummer=diarienummer.strip(),
        **first,
    )


def set_legal_hold(case, hold, why, *, now, actor):
    """Says that `case` must not be disposed of, or that it may be again. Gives the Event."""
    refuse_unless(why.strip(), "Skriv varför.")
    return change(case, EventType.LEGAL_HOLD, now=now, actor=actor, why=why, legal_hold=hold)
