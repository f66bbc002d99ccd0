"""How often something is done from one network within an hour. No address is kept.

A network is known only by a hash made with the salt of the day; when the salt is thrown away,
nobody can tell whose the hash was. A school or a telephone company may be one network to us:
so the first limit only sets a case aside, and the last ones say where to ring.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils import timezone
from django.utils.crypto import salted_hmac

from pages.kept.generation import remembered

from .models import DailySalt, RateBucket
from .networks import network_of

HOUR = timedelta(hours=1)
# Counted in steps, so that the hour is always the last one and not the one on the clock.
STEP = timedelta(minutes=10)


@dataclass(frozen=True)
class Scope:
    """Something to count: after `most` in an hour there is no more of it."""

    name: str
    most: int
    suspicious: int = 0  # after so many a case is set aside for staff, and stored all the same


class TooManyError(Exception):
    """What a scope allows in an hour is used up."""


WRONG_CODES = Scope("wrong codes", most=10)
ADDITIONS = Scope("additions", most=60)
SUBMISSIONS = Scope("submissions", most=60, suspicious=10)
OPEN311 = Scope("open311", most=600)


def count(http_request, scope, now):
    """Counts one more, and gives how many there have been in the last hour, with this one."""
    return count_again(digest_of(http_request, scope, now), now)


def count_again(digest, now):
    """As `count`, for what `digest_of` gave."""
    RateBucket.objects.add_one(digest, step_of(now))
    return RateBucket.objects.total(digest, now - HOUR)


def too_many(http_request, scope, now):
    """True if what `scope` allows in an hour is used up already. Counts nothing."""
    return RateBucket.objects.total(digest_of(http_request, scope, now), now - HOUR) >= scope.most


def forget(now):
    """Throws away the salts of other days, with which the hashes mean nothing, and old counts."""
    DailySalt.objects.before(timezone.localdate(now)).delete()
    RateBucket.objects.until(now - HOUR).delete()


def digest_of(http_request, scope, now):
    """What the network is known by today: a hash, of which nobody can tell whose it is."""
    network = network_of(http_request)
    key = f"cases.limits:{_salt(now)}"
    return salted_hmac(key, f"{scope.name}:{network}", algorithm="sha256").hexdigest()


def _salt(now):
    day = timezone.localdate(now)
    return remembered(("salt", day), lambda: _salt_of(day, now))


def _salt_of(day, now):
    if known := DailySalt.objects.of(day):
        return known
    salt, made = DailySalt.objects.get_or_create(day=day)
    if made:
        forget(now)
    return salt.salt


def step_of(now):
    """The moment at which the STEP that `now` is in began."""
    seconds = now.timestamp()
    return datetime.fromtimestamp(seconds - seconds % STEP.total_seconds(), UTC)
