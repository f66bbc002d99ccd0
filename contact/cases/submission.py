"""What someone sends in, however it came: from the form, from Open311 or by telephone."""

from dataclasses import dataclass, field

from .forms.contact import ANONYMOUS, DETAILS
from .matter import feedback_type_of, kind_of
from .models import Service
from .models.request import Channel
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
    photos: list = field(default_factory=list)  # of Media
    channel: str = Channel.WEB
    language: str = "sv"
    suspicions: list = field(default_factory=list)  # sentences for staff
    actor: object = None  # who of the staff wrote it down
    requested_datetime: object = None  # when it came, if that was before it was written down


def submission_of(draft, now):
    """What `draft`, with every step answered, says."""
    matter, text = draft.answers("matter")["matter"], draft.answers("text")
    contact = draft.answers("contact")
    named = contact["reply"] != ANONYMOUS
    return Submission(
        key=draft.key,
        kind=kind_of(matter),
        feedback_type=feedback_type_of(matter),
        service=chosen_service(draft),
        description=text["description"],
        address_string=text["place"],
        requester={name: contact[name] for name in DETAILS} if named else None,
        receipt=named and contact["receipt"],
        language=draft.language,
        suspicions=suspicions(draft, now),
    )


def chosen_service(draft):
    """The Service that was chosen, or None if it no longer suits what someone wants to do.

    One that staff have stopped offering meanwhile is still what the sender chose.
    """
    code = draft.answers("text").get("service")
    service = Service.objects.filter(service_code=code).first() if code else None
    kind = kind_of(draft.answers("matter").get("matter"))
    return service if service and service.kind in {"", kind} else None
