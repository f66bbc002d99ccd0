"""What the page of a case tells its sender: no more than the sender may know."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from contact.cases.matter import matter_of
from contact.cases.models.service import Secrecy
from pages.language import current_language

from .standing import STANDINGS


@dataclass(frozen=True)
class Said:
    """One thing that was sent: `values` are lines of text."""

    label: str
    values: list


def told(access, now):
    """The context of the page that the holder of `access` reads at `now`."""
    case = access.request
    events = list(case.events.for_sender())
    return {
        "case": case,
        "matter": matter_of(case),
        "standing": STANDINGS[case.status],
        "is_late": bool(not case.is_closed and (day := case.expected_datetime) and day < now),
        "answers": [event for event in reversed(events) if event.is_from_town],
        "events": events,
        "shows_text": access.shows_text,
        # The name of a category or a unit tells too much of a case under secrecy (mail/telling).
        "tells_whose": access.shows_text or case.secrecy == Secrecy.NONE,
        "sent": _sent(case) if access.shows_text else [],
        "other_language": case.language if case.language != current_language() else "",
    }


def _sent(case):
    said = [Said(_("Beskrivning"), case.description.split("\n"))]
    if case.address_string:
        said.append(Said(_("Plats"), [case.address_string]))
    for answer in case.attributes:
        said.append(Said(answer["description"], [value["name"] for value in answer["values"]]))
    return said


def photos_for(access):
    """The photos that the holder of `access` may see, as they were sent."""
    sent = access.request.photos.filter(redacted_from=None)
    return sent if access.shows_text else sent.none()
