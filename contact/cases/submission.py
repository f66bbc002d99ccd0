"""What someone sends in, however it came: from the form, from Open311 or by telephone."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from .attributes import as_written, check_attributes
from .forms.contact import ANONYMOUS, DETAILS
from .matter import feedback_type_of, kind_of
from .models import Service
from .models.sent import Channel
from .steps import asked, chosen_service
from .suspicion import suspicions


@dataclass(frozen=True, kw_only=True)
class Submission:
    """All of a case before it is one. Everything in it has been checked by the form it came by."""

    key: str  # secret, and the same each time the same thing is sent
    kind: str
    feedback_type: str = ""
    service: Service | None = None
    description: str
    attributes: list = field(default_factory=list)
    address_string: str = ""
    lat: float | None = None
    long: float | None = None
    requester: dict | None = None  # the fields of Requester; None for someone anonymous
    receipt: bool = False  # a mail says that it has come
    channel: str = Channel.WEB
    language: str = "sv"
    suspicions: list = field(default_factory=list)  # sentences for staff
    actor: object = None  # who of the staff wrote it down
    requested_datetime: object = None  # when it came, if that was before it was written down

    @property
    def words(self):
        """All that the sender has written, but not who they are."""
        answers = [one["name"] for answer in self.attributes for one in answer["values"]]
        return "\n".join([self.description, self.address_string, *answers])


def submission_of(draft, now):
    """What `draft`, with every step answered, says.

    Raises ValidationError if an answer to one of the category's own questions does not fit, and
    its writer can still be asked: what has been sent is kept as it was written.
    """
    matter, text = draft.answers("matter")["matter"], draft.answers("text")
    contact, service = draft.answers("contact"), chosen_service(draft)
    named = contact["reply"] != ANONYMOUS
    return Submission(
        key=draft.key,
        kind=kind_of(matter),
        feedback_type=feedback_type_of(matter),
        service=service,
        description=text["description"],
        attributes=_attributes_of(draft, service),
        **_place_of(draft),
        requester={name: contact[name] for name in DETAILS} if named else None,
        receipt=named and contact["receipt"],
        language=draft.language,
        suspicions=suspicions(draft, now),
    )


def _attributes_of(draft, service):
    given = draft.answers("text").get("attributes", {})
    try:
        return check_attributes(service, given)
    except ValidationError:
        if draft.sent_at is None:
            raise
        return as_written(service, given)


def _place_of(draft):
    """Nothing where the category asks for no place, though one may have been given before."""
    place = draft.answers("place") if "place" in asked(draft) else {}
    return {
        "address_string": place.get("place", ""),
        "lat": place.get("lat"),
        "long": place.get("long"),
    }
