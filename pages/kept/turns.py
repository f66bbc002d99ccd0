"""When time itself changes a page: what opens or closes, is published or taken down."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Min

from pages import extensions
from pages.publishing import Published


def next_turn(now):
    """The first moment after `now` at which any page may be another; the next midnight at the
    latest, as pages name days ("i morgon")."""
    return min(filter(None, (next_publication(now), next_telling(now))))


def next_telling(now):
    """The first moment after `now` at which what tells the time tells another."""
    moments = [midnight_after(now), *extensions.turns.collect(now)]
    return min(moment for moment in moments if moment is not None and moment > now)


def next_publication(now):
    """The first moment after `now` at which something is published or taken down; None if nothing
    is planned."""
    return min(_planned(now), default=None)


def midnight_after(now):
    zone = ZoneInfo(settings.TIME_ZONE)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone)


def _planned(now):
    for model in extensions.shown.collect():
        if not issubclass(model, Published):
            continue
        for field in ("published_at", "expires_at"):
            rows = model.objects.filter(**{f"{field}__gt": now})
            if moment := rows.aggregate(first=Min(field))["first"]:
                yield moment
