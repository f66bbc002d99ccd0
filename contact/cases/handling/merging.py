"""Cases about the same thing: which they may be, and one answer to all of them."""

import math
import re

from django.db import transaction

from contact.cases.models import ServiceRequest
from contact.cases.moving import answer

NEAR = 250  # metres
METRES_PER_DEGREE = 111_320
LOOKED_AT = 200
SHOWN = 10
WORD = re.compile(r"\w{4,}")
# Words that many places share.
COMMON = {"vägen", "gatan", "bakom", "framför", "utanför", "hörnet", "korsningen", "nära", "intill"}


def alike(case, user):
    """Open cases that may be about the same as `case`, the newest first: at most SHOWN.

    Only what `user` may read.
    """
    others = (
        ServiceRequest.objects.visible_to(user)
        .open()
        .filter(kind=case.kind, service=case.service, quarantine=False)
        .exclude(pk=case.pk)
        .select_related("service")
    )
    return [other for other in others[:LOOKED_AT] if _same_place(case, other)][:SHOWN]


@transaction.atomic
def answer_duplicates(case, text, *, now, actor):
    """Gives the senders of all that is the same as `case` the answer `text`. Gives the Events."""
    same = ServiceRequest.objects.select_for_update().filter(duplicate_of=case)
    told = f"Svaret gavs i {case.service_request_id}."
    return [answer(one, text, now=now, actor=actor, internal_text=told) for one in same]


def _same_place(one, other):
    if one.lat is not None and other.lat is not None and _metres_between(one, other) <= NEAR:
        return True
    return bool(_words(one) & _words(other))


def _metres_between(one, other):
    """On a plane: within a municipality the curve of the earth is a matter of centimetres."""
    north = one.lat - other.lat
    east = (one.long - other.long) * math.cos(math.radians(one.lat))
    return math.hypot(north, east) * METRES_PER_DEGREE


def _words(case):
    return set(WORD.findall(case.address_string.casefold())) - COMMON
