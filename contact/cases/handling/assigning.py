from django.contrib.auth import get_user_model

from contact.cases.models.event import EventType
from contact.cases.recording import refuse_unless

from .changing import change

RIGHT = "cases.handle_servicerequest"


def handlers():
    """Those who may be given a case, by name."""
    people = get_user_model().objects.with_perm(
        RIGHT, backend="django.contrib.auth.backends.ModelBackend"
    )
    return people.filter(is_staff=True).order_by("first_name", "last_name", "username")


def assign(case, assignee, *, now, actor):
    """Gives `case` to `assignee`, or to nobody (None). Gives the Event.

    Raises NotAllowedError for someone who may not handle cases, or who has this one already.
    """
    refuse_unless(
        assignee is None or handlers().filter(pk=assignee.pk).exists(),
        "Den personen får inte handlägga ärenden.",
    )
    return change(case, EventType.ASSIGNED, now=now, actor=actor, assignee=assignee)
