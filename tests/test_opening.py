"""Open, closed, and when next."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contact.opening import STOCKHOLM, opening_state
from contact.schedule import Rule, Schedule, Span, Special

from .opening_schedules import SCHEDULES

TABLE = Path(__file__).with_name("opening_moments.txt").read_text(encoding="utf-8")
MOMENTS = [
    [cell.strip() for cell in row.split("|")]
    for row in TABLE.splitlines()
    if row and not row.startswith("#")
]


def clock(moment):
    return f"{moment:%Y-%m-%d %H:%M%z}"[:-2]


def told(state):
    """The state in the table's words."""
    if state.is_open:
        return f"open until {clock(state.closes_at)}" if state.closes_at else "open always"
    words = f"closed, {state.closed_for.words}," if state.closed_for else "closed"
    return f"{words} until {clock(state.opens_at)}" if state.opens_at else words


@pytest.mark.parametrize(
    ("schedule", "moment", "expected"), [pytest.param(*row[1:], id=row[0]) for row in MOMENTS]
)
def test_the_state_at_a_moment(schedule, moment, expected):
    assert told(opening_state(SCHEDULES[schedule], datetime.fromisoformat(moment))) == expected


def test_the_table_is_as_long_as_promised():
    assert len({row[0] for row in MOMENTS}) == len(MOMENTS) >= 40


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        opening_state(SCHEDULES["line"], datetime(2026, 3, 2, 10))  # noqa: DTZ001


clock_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 45, 59]))
spans = st.builds(Span.between, clock_times, clock_times)
dates = st.dates(date(2026, 1, 1), date(2027, 12, 31))
some_rules = st.builds(
    Rule,
    st.frozensets(st.integers(0, 6), min_size=1),
    spans,
    st.just(date.min) | dates,
    st.just(date.max) | dates,
)
specials = st.builds(
    lambda first, days, span: Special(first, first + timedelta(days=days), span),
    dates,
    st.integers(0, 40),
    st.none() | spans,
)
schedules = st.builds(
    Schedule,
    st.lists(some_rules, max_size=4).map(tuple),
    st.lists(specials, max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=150, deadline=None)
@given(schedules, moments, st.integers(0, 99))
def test_what_comes_next_is_what_then_is(schedule, now, percent):
    state = opening_state(schedule, now)
    turns = state.closes_at if state.is_open else state.opens_at
    assert (state.opens_at if state.is_open else state.closes_at) is None
    if turns is None:
        return
    turns = turns.astimezone(UTC)
    assert turns > now
    just_before = turns - timedelta(microseconds=1)
    assert opening_state(schedule, just_before).is_open is state.is_open
    assert opening_state(schedule, turns).is_open is not state.is_open
    between = opening_state(schedule, now + (turns - now) * percent // 100)
    assert between.is_open is state.is_open
    assert (between.closes_at or between.opens_at) == turns


def is_open_by_the_clock(rules, local):
    """The rules read off a wall clock: today's spans, and yesterday's that go on over midnight."""
    minutes = local.hour * 60 + local.minute
    for days_ago in (0, 1):
        day, at = local.date() - timedelta(days=days_ago), minutes + days_ago * 1440
        for rule in rules:
            holds = rule.valid_from <= day <= rule.valid_through and day.weekday() in rule.weekdays
            if holds and rule.span.start <= at < rule.span.end:
                return True
    return False


@settings(max_examples=150, deadline=None)
@given(st.lists(some_rules, max_size=4).map(tuple), moments)
def test_it_is_open_when_the_wall_clock_says_so(rules, now):
    schedule = Schedule(rules, open_on_holidays=True, open_on_eves=True)
    local = now.astimezone(STOCKHOLM)
    leap_days = {date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)}
    if local.date() not in leap_days:
        assert opening_state(schedule, now).is_open is is_open_by_the_clock(rules, local)


@given(schedules, moments)
def test_what_it_says_is_swedish_time(schedule, now):
    state = opening_state(schedule, now)
    said = state.closes_at or state.opens_at
    assert said is None or said.tzinfo is STOCKHOLM
