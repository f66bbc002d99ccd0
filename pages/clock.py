"""What time it is for the page that is being made: now, unless it is made ahead."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

_moment = ContextVar("moment", default=None)


def now():
    """The moment at which pages are shown, aware."""
    return _moment.get() or timezone.now()


@contextmanager
def at(moment):
    """Inside it, it is `moment`, an aware one: so a page of tomorrow can be made today."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
