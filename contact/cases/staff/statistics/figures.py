"""What became of the cases of one year, counted by when they came in."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.db.models import Min
from django.utils import timezone

from contact.cases.models import Service, ServiceRequest

MONTHS = (
    "Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December"
).split()
DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Figures:
    """Some cases, counted."""

    label: str
    received: int
    closed: int
    promised: int  # of the closed, those whose sender was told a time
    in_time: int
    median_days: float | None

    @property
    def share(self):
        """How many of a hundred that were promised a time were answered in time, or None."""
        return round(100 * self.in_time / self.promised) if self.promised else None


def years(now):
    """The years that there are cases from, this one first."""
    first = ServiceRequest.objects.aggregate(first=Min("requested_datetime"))["first"] or now
    return list(range(timezone.localdate(now).year, timezone.localdate(first).year - 1, -1))


def figures_of(year):
    """(total, by month, by category): Figures of the cases that came in `year`.

    One query: the five values of each case that are needed. SQLite has no median.
    """
    rows = _rows(year)
    names = dict(Service.objects.values_list("pk", "service_name")) | {None: "Ingen kategori"}
    by_month, by_service = _grouped(rows, "month"), _grouped(rows, "service")
    return (
        _count("Hela året", rows),
        [_count(name, by_month.get(number, [])) for number, name in enumerate(MONTHS, 1)],
        [_count(name, by_service[key]) for key, name in names.items() if key in by_service],
    )


def _grouped(rows, name):
    groups = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups


@dataclass(frozen=True)
class _Row:
    service: int | None
    month: int
    came: datetime
    closed: datetime | None
    expected: datetime | None


def _rows(year):
    cases = ServiceRequest.objects.filter(requested_datetime__year=year, quarantine=False)
    values = cases.values_list(
        "service", "requested_datetime", "closed_datetime", "expected_datetime"
    )
    return [
        _Row(service, timezone.localtime(came).month, came, closed, expected)
        for service, came, closed, expected in values.order_by().iterator()
    ]


def _count(label, rows):
    closed = [row for row in rows if row.closed]
    promised = [row for row in closed if row.expected]
    days = [(row.closed - row.came).total_seconds() / DAY for row in closed]
    return Figures(
        label=label,
        received=len(rows),
        closed=len(closed),
        promised=len(promised),
        in_time=sum(row.closed <= row.expected for row in promised),
        median_days=median(days) if days else None,
    )
