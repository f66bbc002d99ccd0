"""Moments as W3C writes them (NOTE-datetime), always with their distance from UTC."""

import re
from datetime import UTC, datetime

from django.utils import timezone

MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)"
    r"(Z|[+ -][0-9]{2}:[0-9]{2})"
)
YEARS = range(1900, 2200)


def written(moment):
    """`moment` by the clock here, "2026-05-04T08:15:30+02:00"; None for None."""
    return moment and timezone.localtime(moment).isoformat(timespec="seconds")


def read(text):
    """The moment that `text` is, in UTC. Raises ValueError.

    A + that stands unencoded in an address arrives as a space, and is taken for what it was.
    """
    match = MOMENT.fullmatch(text)
    if not match:
        raise ValueError(text)
    moment = datetime.fromisoformat(match[1] + match[2].replace(" ", "+"))
    if moment.year not in YEARS:
        raise ValueError(text)
    return moment.astimezone(UTC)
