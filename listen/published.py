"""What is said of the page at an address, for someone who may read it there."""

import time

from django.utils.translation import override

from pages.language import split_prefix

from .offer import offer_of
from .remembered import Remembered
from .script import script_of
from .shown import request_for, response_to

# Seconds: who comes together is shown one page, and a page that is taken down is gone all the same.
FRESH = 1
remembered = Remembered(most=20)


class MissingPageError(Exception):
    """There is no sound of such a page: `status` says why, as HTTP does."""

    def __init__(self, status):
        super().__init__(status)
        self.status = status


def script_at(address, user):
    """The Script of the page at `address`, as `user` is shown it now; as anyone was within FRESH.

    Raises MissingPageError where there is none: no page, or one of which no sound is made.
    """
    if user.is_authenticated:
        return _script_at(address, user)
    now = int(time.monotonic() / FRESH)
    return remembered.get((address, now), lambda: _script_at(address, user))


def _script_at(address, user):
    request = request_for(address, user)
    if request is None:
        raise MissingPageError(404)
    with override(split_prefix(request.path)[0]):
        response = response_to(request)
        if response.status_code == 410:
            raise MissingPageError(410)
        offer = offer_of(request, response)
        script = script_of(response.text, offer) if offer.has_sound else None
    if script is None or not script.is_spoken:
        raise MissingPageError(404)
    return script
