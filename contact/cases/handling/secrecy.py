from contact.cases.models.event import EventType
from contact.cases.models.service import Secrecy
from contact.cases.recording import refuse_unless

from .categorising import unpublished
from .changing import change


def set_secrecy(case, secrecy, reason, *, now, actor):
    """Marks `case` as secret, to be assessed, or open. Gives the Event.

    Secret, it is taken from the public for good: open again, it must be published anew.
    """
    refuse_unless(reason.strip(), "Skriv skälet.")
    marked = secrecy != Secrecy.NONE
    return change(
        case,
        EventType.SECRECY,
        now=now,
        actor=actor,
        why="" if marked else reason,
        secrecy=secrecy,
        secrecy_reason=reason.strip() if marked else "",
        **(unpublished(case) if marked else {}),
    )
