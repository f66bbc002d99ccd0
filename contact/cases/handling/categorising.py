from contact.cases.models.event import EventType
from contact.cases.models.public_record import Visibility
from contact.cases.models.service import Kind, Secrecy
from contact.cases.recording import refuse_unless

from .changing import change

KEEP = object()


def recategorise(case, *, kind, feedback_type, service, now, actor, department=None, expected=KEEP):
    """Says what `case` is about. Gives the Event.

    Without a `department` it goes to that of the new category. `expected` is when it will be
    done (None: no time is promised); left out, the time stands. What the sender sent, and was
    told then, stays. Raises NotAllowedError for a category or a sort of another kind.
    """
    refuse_unless(
        bool(feedback_type) == (kind == Kind.OPINION),
        "En synpunkt är beröm, klagomål, förslag eller fråga. En felanmälan är inget av dem.",
    )
    refuse_unless(
        service is None or service.kind in {"", kind},
        "Kategorin hör inte till det slaget av ärende.",
    )
    time = {} if expected is KEEP else {"expected_datetime": expected}
    return change(
        case,
        EventType.RECATEGORISED,
        now=now,
        actor=actor,
        kind=kind,
        feedback_type=feedback_type,
        service=service,
        department=department or _follow(case, service),
        **_stricter(case, service),
        **time,
    )


def _follow(case, service):
    """The department of a category that is new to `case`; otherwise the one it has."""
    if service and service != case.service and service.department:
        return service.department
    return case.department


def _stricter(case, service):
    """A category whose cases may be secret makes this one so; none makes it open again."""
    if not service or case.secrecy != Secrecy.NONE or service.secrecy_default == Secrecy.NONE:
        return {}
    return {"secrecy": service.secrecy_default} | unpublished(case)


def unpublished(case):
    """The change that takes `case` from the public, if it is there."""
    if case.description_visibility == Visibility.PUBLIC:
        return {"description_visibility": Visibility.REMOVED}
    return {}
