"""What a template needs to tell about a contact point, worked out once."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from pages.kept.basis import tells_time
from pages.kept.generation import remembered
from pages.language import current_language

from . import week, wording
from .models import ContactPoint, OpeningHours, Telephone
from .opening import STOCKHOLM, OpeningState, opening_state

SERVICES = {
    OpeningHours.Service.TELEPHONE: _("Telefontider"),
    OpeningHours.Service.VISIT: _("Besökstider"),
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class ShownSpan:
    opens: str
    closes: str
    opens_at: str  # for machines
    closes_at: str
    is_whole_day: bool


@dataclass(frozen=True)
class ShownRow:
    """One line of hours; without spans it is closed."""

    when: str
    spans: list[ShownSpan]
    days: tuple[str, ...] = ()  # as schema.org calls them
    reason: str = ""


@dataclass(frozen=True)
class ServiceHours:
    """When one can call, or when one can come."""

    kind: str  # one of OpeningHours.Service
    label: str
    state: OpeningState
    line: str  # the state in words, as HTML
    rows: list[ShownRow]
    deviations: list[ShownRow]

    @property
    def says_more(self):
        """Whether the hours tell more than the state does: "dygnet runt" says it all."""
        always = self.state.is_open and self.state.closes_at is None
        return bool(self.deviations or self.rows) and not always


@dataclass(frozen=True)
class Facts:
    """A contact point as it is at a moment. Needs no query beyond `with_facts`."""

    point: ContactPoint
    telephones: list[Telephone]
    services: list[ServiceHours]

    @property
    def number(self) -> Telephone | None:
        """The first telephone number."""
        return self.telephones[0] if self.telephones else None

    @property
    def calling(self) -> ServiceHours | None:
        """When one can call."""
        return next((s for s in self.services if s.kind == OpeningHours.Service.TELEPHONE), None)

    @property
    def is_open(self):
        """Whether someone answers now; False where no hours are known."""
        return bool(self.calling and self.calling.state.is_open)

    @property
    def has_other_ways(self):
        """Whether there is more to tell than numbers and hours."""
        point = self.point
        ways = (point.operator, point.email, point.url, point.visiting_street)
        return any(ways) or bool(point.mailing_postal_code)

    @property
    def addressee(self):
        """Whom a letter is for: the one who answers, or the town."""
        return self.point.operator or settings.TOWN.name


def facts_about(point: ContactPoint, now: datetime) -> Facts:
    """All there is to tell about `point` at `now`, in the reader's language.

    `point` comes from `with_facts()`; otherwise its telephones and hours cost a query each.
    """
    key = ("facts", current_language(), point.pk)
    return remembered(key, lambda: _facts_about(point, now))


def _facts_about(point, now):
    tells_time()
    services = [
        _service_hours(service, label, schedule, now)
        for service, label in SERVICES.items()
        if (schedule := point.schedule(service))
    ]
    return Facts(point, list(point.telephones.all()), services)


def _service_hours(kind, label, schedule, now):
    state = opening_state(schedule, now)
    today = now.astimezone(STOCKHOLM).date()
    return ServiceHours(
        kind=kind,
        label=label,
        state=state,
        line=wording.state_words(state, now),
        rows=[_week_row(row) for row in week.week(schedule, today)],
        deviations=[_deviation_row(row) for row in week.deviations(schedule, today)],
    )


def _week_row(row):
    return ShownRow(
        wording.weekdays_words(row.weekdays),
        [_shown(span) for span in row.spans],
        days=tuple(DAYS[day] for day in row.weekdays) if row.spans else (),
    )


def _deviation_row(row):
    reason = wording.reason_words(row.reason) if row.reason else ""
    return ShownRow(wording.dates_words(row), [_shown(s) for s in row.spans], reason=reason)


def _shown(span):
    opens, closes = wording.time_of(span.start), wording.time_of(span.end)
    return ShownSpan(
        wording.clock_words(opens),
        wording.clock_words(closes, ends=True),
        f"{opens:%H:%M}",
        "23:59" if span.is_whole_day else f"{closes:%H:%M}",
        span.is_whole_day,
    )
