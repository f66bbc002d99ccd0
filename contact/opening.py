"""Open, closed, and when next: the only place where that is worked out.

All hours are Swedish clock time. A day's hours belong to the date on which they begin: what is
open over midnight before a closed day closes when it was to close.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from .schedule import WHOLE_DAY, Reason, Schedule

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAYS_AHEAD = 92


@dataclass(frozen=True)
class OpeningState:
    """How it is at a moment. The moments are aware, in Swedish time.

    Open without `closes_at`: it does not close within DAYS_AHEAD. Closed without `opens_at`: no
    opening within DAYS_AHEAD is known. `closed_for` says why it is closed all of today.
    """

    is_open: bool
    closes_at: datetime | None = None
    opens_at: datetime | None = None
    closed_for: Reason | None = None


def opening_state(schedule: Schedule, now: datetime) -> OpeningState:
    """How it is at `now`, an aware moment of any time zone. Raises ValueError for a naive one."""
    if now.tzinfo is None:
        raise ValueError("opening_state needs a moment that knows its time zone.")
    today = now.astimezone(STOCKHOLM).date()
    now = now.astimezone(UTC)
    # A period that ends now is over.
    period = next((p for p in _periods(schedule, today) if p[1] > now), None)
    if period and period[0] <= now:
        lasts = period[1] >= _last_moment(today)
        return OpeningState(True, closes_at=None if lasts else _in_sweden(period[1]))
    day = schedule.on(today)
    return OpeningState(
        False,
        opens_at=_in_sweden(period[0]) if period else None,
        closed_for=None if day.spans else day.reason,
    )


def _periods(schedule, today):
    """(opens, closes), in UTC and in order, from what began yesterday to DAYS_AHEAD.

    Periods that touch are one: open until the end of the last.
    """
    opens = closes = None
    for ahead in range(-1, DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        for span in schedule.on(day).spans:
            start, end = moment(day, span.start, fold=0), moment(day, span.end, fold=1)
            if end <= start:  # all of it lies in the hour that is skipped in March
                continue
            if closes is not None and start <= closes:
                closes = max(closes, end)
                continue
            if closes is not None:
                yield opens, closes
            opens, closes = start, end
    if closes is not None:
        yield opens, closes


@lru_cache(maxsize=4096)  # a quarter of a year, of all the times a town opens and closes at
def moment(day: date, minutes: int, fold: int) -> datetime:
    """When Swedish clocks show `minutes` after the midnight that begins `day`, in UTC.

    The hour that comes twice in October: `fold` 0 is the first, 1 the second. We open at the
    first and close at the second, as the clock on the wall says. A time in the hour that is
    skipped in March is the moment of the leap, 01.00 UTC (directive 2000/84/EC).
    """
    days, minutes = divmod(minutes, WHOLE_DAY)
    clock = time(minutes // 60, minutes % 60, fold=fold)
    local = datetime.combine(day + timedelta(days=days), clock, tzinfo=STOCKHOLM)
    utc = local.astimezone(UTC)
    if utc.astimezone(STOCKHOLM).time() != local.time():
        return utc.replace(hour=1, minute=0)
    return utc


def _last_moment(today):
    return moment(today + timedelta(days=DAYS_AHEAD + 1), 0, fold=0)


def _in_sweden(utc):
    return utc.astimezone(STOCKHOLM)
