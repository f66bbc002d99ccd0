"""Each weekday morning: which cases wait for each unit. References and links; no descriptions."""

from datetime import time

from django.conf import settings
from django.utils import timezone

from contact.cases import piles
from contact.cases.models import Department, ServiceRequest
from contact.cases.models.outbox import Template

from .queue import count_of_cases, full_url, queue

FROM = time(7)
SATURDAY = 5
LISTED = 20  # of each pile; of the rest the number
COUNTED = 1000


def send_digests(now):
    """Queues a mail to each unit that has something to do, and one for what has no unit.

    Gives the number of mails. Asked twice in a day it queues each only once.
    """
    return sum(_tell(unit, now) for unit in [*Department.objects.all(), None])


class Morning:
    """Remembers whether it has been told today."""

    def __init__(self):
        self.told = None

    def tell(self, now):
        """Sends the digests on a weekday from seven, once; costs nothing the other times."""
        local = timezone.localtime(now)
        is_time = local.weekday() < SATURDAY and local.time() >= FROM
        if is_time and self.told != local.date():
            send_digests(now)
            self.told = local.date()


def _tell(unit, now):
    """True if there is something to tell; where nothing waits, no mail is sent."""
    cases = ServiceRequest.objects.filter(department=unit)
    found = {heading: _references(pile) for heading, pile in _piles(cases, now)}
    keys = {key for pile in found.values() for key in pile}
    if not keys:
        return False
    parts = [_part(heading, pile) for heading, pile in found.items() if pile]
    queue(
        Template.DIGEST,
        unit.address if unit else settings.TOWN.case_email,
        {
            "antal": count_of_cases(len(keys)),
            "enhet": unit.name if unit else "Ärenden utan ansvarig enhet",
            "lista": "\n\n".join(parts),
            "lank": full_url("admin:cases_servicerequest_changelist"),
        },
        key=f"digest:{unit.pk if unit else 0}:{timezone.localdate(now)}",
        now=now,
    )
    return True


def _piles(cases, now):
    return [
        ("Sena", piles.late(cases, now).order_by("expected_datetime")),
        ("Obekräftade i mer än två dagar", piles.unacknowledged(cases, now)),
        ("Väntar på avsändaren", piles.waiting(cases)),
        ("Misstänkt skräp, att granska", piles.suspected(cases)),
    ]


def _references(pile):
    return list(pile.values_list("service_request_id", flat=True)[:COUNTED])


def _part(heading, pile):
    lines = [f"{one}  {full_url('admin:cases_servicerequest_change', one)}" for one in pile]
    more = len(pile) - LISTED
    return "\n".join(
        [f"{heading}: {len(pile)}", *lines[:LISTED], *([f"… och {more} till"] if more > 0 else [])]
    )
