"""When time itself changes a page: what opens or closes, is published or taken down."""

from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.db.models import DateTimeField, Value

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
    with connection.cursor() as cursor:
        cursor.execute(_first_planned(), {"now": connection.ops.adapt_datetimefield_value(now)})
        found = [_moment(value) for value in cursor.fetchone() if value is not None]
    return min(found, default=None)


def midnight_after(now):
    zone = ZoneInfo(settings.TIME_ZONE)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone)


@cache
def _first_planned():
    """SQL that asks for the first moment after %(now)s in each column that holds such. One
    statement: everyone waits for it after each change."""
    quote = connection.ops.quote_name
    columns = [
        (quote(model._meta.db_table), quote(model._meta.get_field(name).column))
        for model in extensions.shown.collect()
        if issubclass(model, Published)
        for name in ("published_at", "expires_at")
    ]
    firsts = (f"(SELECT MIN({c}) FROM {table} WHERE {c} > %(now)s)" for table, c in columns)  # noqa: S608
    return f"SELECT {', '.join(firsts)}"


def _moment(value):
    """A moment as the database gives it, aware."""
    column = Value(value, output_field=DateTimeField())
    for convert in connection.ops.get_db_converters(column):
        value = convert(value, column, connection)
    return value
