from contact.cases.models.event import EventType
from contact.cases.models.public_record import Visibility
from contact.cases.models.service import Secrecy
from contact.cases.recording import refuse_unless

from .changing import change


def may_not_publish(case):
    """Why `case` may not be shown to everyone, as a sentence; "" if it may."""
    if case.quarantine:
        return "Ärendet är misstänkt skräp. Säg först att det inte är skräp."
    if case.secrecy != Secrecy.NONE:
        return "Ärendet kan innehålla uppgifter med sekretess. Det får inte publiceras."
    return ""


def publish(case, *, text, address, point, now, actor):
    """Shows an edited copy of `case` to everyone. Gives the Event.

    `text` and `address` are what is shown instead of what was sent; `point`, whether the map
    shows where it is. Raises NotAllowedError for a case that nobody but staff may read.
    """
    refuse_unless(not may_not_publish(case), may_not_publish(case))
    refuse_unless(text.strip(), "Skriv den text som ska publiceras.")
    refuse_unless(not point or case.lat is not None, "Ärendet har ingen punkt att visa.")
    return change(
        case,
        EventType.PUBLICATION,
        now=now,
        actor=actor,
        description_visibility=Visibility.PUBLIC,
        public_description=text.strip(),
        public_address=address.strip(),
        point_public=point,
    )


def unpublish(case, *, now, actor, why=""):
    """Takes `case` from the public; the edited copy is kept. Gives the Event."""
    refuse_unless(case.description_visibility == Visibility.PUBLIC, "Ärendet är inte publicerat.")
    return change(
        case,
        EventType.PUBLICATION,
        now=now,
        actor=actor,
        why=why,
        description_visibility=Visibility.REMOVED,
    )
