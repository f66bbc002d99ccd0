from datetime import timedelta

from contact.cases.models.event import EventType
from contact.cases.recording import refuse_unless

from .changing import change


def set_expected(case, expected, *, now, actor):
    """Says when `case` will be done; None: no time is promised. Gives the Event."""
    refuse_unless(expected is None or expected > now, "Ange en dag som inte har varit.")
    return change(case, EventType.PLANNED, now=now, actor=actor, expected_datetime=expected)


def expected_of(case, service):
    """When a case of `service` that came when `case` did is expected to be done, or None."""
    days = service.expected_days if service else None
    return case.requested_datetime + timedelta(days=days) if days else None
