"""The schedules that the moments in opening_moments.txt are about."""

from datetime import date, time

from contact.schedule import Reason, Rule, Schedule, Span, Special

WEEKDAYS = frozenset(range(5))
EVERY_DAY = frozenset(range(7))
SATURDAY, SUNDAY = frozenset([5]), frozenset([6])


def span(opens, closes):
    return Span.between(time.fromisoformat(opens), time.fromisoformat(closes))


def rule(days, opens, closes, since="0001-01-01", until="9999-12-31"):
    return Rule(days, span(opens, closes), date.fromisoformat(since), date.fromisoformat(until))


def special(first, last, opens=None, closes=None, reason=None):
    hours = span(opens, closes) if opens else None
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    return Special(first, last, hours, reason and Reason(reason, "sv"))


def line(*specials, **policy):
    """The worry line: weekdays, before and after lunch."""
    rules = (rule(WEEKDAYS, "09:00", "12:00"), rule(WEEKDAYS, "13:00", "16:00"))
    return Schedule(rules, specials, **policy)


def rules(*rules, usual=False):
    return Schedule(rules, open_on_holidays=usual, open_on_eves=usual)


SCHEDULES = {
    "line": line(),
    "line-on-eves": line(open_on_eves=True),
    "line-on-holidays": line(open_on_holidays=True),
    "library": rules(rule(EVERY_DAY, "10:00", "14:00")),
    "bar": rules(rule(SATURDAY, "20:00", "02:30"), usual=True),
    "nights": rules(rule(EVERY_DAY, "22:00", "06:00"), usual=True),
    "red-nights": rules(rule(EVERY_DAY, "22:00", "06:00")),
    "duty": rules(rule(EVERY_DAY, "00:00", "00:00"), usual=True),
    "weekday-duty": rules(rule(WEEKDAYS, "00:00", "00:00")),
    "touching": rules(rule(WEEKDAYS, "09:00", "12:00"), rule(WEEKDAYS, "12:00", "15:00")),
    "overlapping": rules(rule(WEEKDAYS, "11:00", "15:00"), rule(WEEKDAYS, "09:00", "13:00")),
    "season": rules(rule(WEEKDAYS, "09:00", "12:00", "2026-06-01", "2026-08-31")),
    "new-hours": rules(
        rule(WEEKDAYS, "09:00", "12:00", until="2026-11-30"),
        rule(WEEKDAYS, "08:00", "11:00", since="2026-12-01"),
    ),
    "staff-day": line(special("2026-03-04", "2026-03-04", reason="personaldag")),
    "may-day-open": line(special("2026-05-01", "2026-05-01", "10:00", "11:00")),
    "short-eve": line(special("2026-12-24", "2026-12-24", "09:00", "11:30")),
    "two-short": line(
        special("2026-04-02", "2026-04-02", "10:00", "12:00"),
        special("2026-04-02", "2026-04-02", "08:00", "09:30"),
    ),
    "summer": line(
        special("2026-07-06", "2026-07-31", reason="sommarstängt"),
        special("2026-07-15", "2026-07-15", "10:00", "12:00"),
    ),
    "summer-hours": line(
        special("2026-07-06", "2026-07-31", "10:00", "14:00"),
        special("2026-07-15", "2026-07-15", reason="studiedag"),
    ),
    "closed-and-open": line(
        special("2026-07-06", "2026-07-08", reason="sommarstängt"),
        special("2026-07-08", "2026-07-10", "10:00", "12:00"),
    ),
    "long-break": line(special("2026-06-22", "2026-08-21", reason="semester")),
    "rebuilding": line(special("2026-01-01", "2027-12-31", reason="ombyggnad")),
    "sunday-early": rules(rule(SUNDAY, "02:30", "05:00")),
    "sunday-skipped": rules(rule(SUNDAY, "02:00", "03:00")),
    "nothing": Schedule(),
}
