"""Hours as they are shown: the ordinary week, and the days soon that are not like it."""

from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from .schedule import Reason, Schedule, Span


class WeekRow(NamedTuple):
    """Days of the week that follow each other and have the same hours. Monday is 0."""

    weekdays: tuple[int, ...]
    spans: tuple[Span, ...]


class Deviation(NamedTuple):
    """Dates that follow each other and differ from the ordinary week in the same way."""

    first: date
    last: date
    spans: tuple[Span, ...]
    reason: Reason | None


def week(schedule: Schedule, today: date) -> list[WeekRow]:
    """The ordinary week by the rules that hold today; empty when there are none."""
    usual = [(weekday, schedule.usually(weekday, today)) for weekday in range(7)]
    if not any(spans for _, spans in usual):
        return []
    return [
        WeekRow(tuple(weekday for weekday, _ in days), spans)
        for spans, days in groupby(usual, key=lambda pair: pair[1])
    ]


def deviations(schedule: Schedule, today: date, days: int = 14) -> list[Deviation]:
    """What differs from the ordinary week, today and `days` days ahead."""
    dates = [today + timedelta(days=ahead) for ahead in range(days + 1)]
    found = []
    for day, holds in ((day, schedule.on(day)) for day in dates):
        last = found[-1] if found else None
        if last and last[1:] == (day - timedelta(days=1), holds.spans, holds.reason):
            # The Saturday of a closed summer goes on being part of it, though closed anyway.
            found[-1] = last._replace(last=day)
        elif holds.spans != schedule.usually(day.weekday(), today):
            found.append(Deviation(day, day, holds.spans, holds.reason))
    return found
