"""The piles that a caseworker looks through. What is suspected to be rubbish lies in its own."""

from datetime import timedelta

from contact.cases.models.status import Status

# Nobody has said that the case is read: perhaps the mail about it goes to an address nobody reads.
UNREAD = timedelta(days=2)


def at_work(cases):
    """What is open and not suspected to be rubbish, of the queryset `cases`."""
    return cases.open().filter(quarantine=False)


def new(cases):
    return at_work(cases).filter(status=Status.RECEIVED)


def late(cases, now):
    return at_work(cases).filter(expected_datetime__lt=now)


def waiting(cases):
    return at_work(cases).filter(status=Status.AWAITING_REQUESTER)


def unacknowledged(cases, now):
    return new(cases).filter(requested_datetime__lt=now - UNREAD)


def suspected(cases):
    return cases.open().filter(quarantine=True)


def concerning(cases):
    """What may be about danger to someone, also when a program seems to have sent it."""
    return cases.open().filter(concern=True)


def closed(cases):
    return cases.filter(closed_datetime__isnull=False)
