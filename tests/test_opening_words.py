"""How opening hours are said."""

from datetime import date, datetime

import pytest
from django.utils.translation import override

from contact.opening import opening_state
from contact.week import deviations, week
from contact.wording import dates_words, state_words, weekdays_words

from .opening_schedules import SCHEDULES, line, special


def said(schedule, moment, language="sv"):
    now = datetime.fromisoformat(moment)
    with override(language):
        return state_words(opening_state(schedule, now), now)


SENTENCES = [
    ("line", "2026-03-02 10:00+01", "Öppet nu – stänger 12.00"),
    ("line", "2026-03-02 12:30+01", "Stängt – öppnar 13.00"),
    ("line", "2026-03-02 17:00+01", "Stängt – öppnar i morgon 09.00"),
    ("line", "2026-03-06 17:00+01", "Stängt – öppnar måndag 09.00"),
    ("line", "2026-12-30 17:00+01", "Stängt – öppnar måndag 09.00"),
    ("line", "2026-06-19 10:00+02", "Stängt i dag, midsommarafton – öppnar måndag 09.00"),
    ("season", "2026-05-25 10:00+02", "Stängt – öppnar måndag 1 juni 09.00"),
    ("season", "2026-05-26 10:00+02", "Stängt – öppnar måndag 09.00"),
    ("season", "2026-09-01 10:00+02", "Stängt"),
    ("staff-day", "2026-03-04 10:00+01", "Stängt i dag, personaldag – öppnar i morgon 09.00"),
    ("rebuilding", "2026-03-04 10:00+01", "Stängt i dag, ombyggnad"),
    ("nights", "2026-03-02 23:00+01", "Öppet nu – stänger 06.00"),
    ("duty", "2026-03-02 23:00+01", "Öppet dygnet runt"),
    ("weekday-duty", "2026-03-06 12:00+01", "Öppet nu – stänger 24.00"),
    ("weekday-duty", "2026-03-04 12:00+01", "Öppet nu – stänger fredag 24.00"),
    ("weekday-duty", "2026-03-07 12:00+01", "Stängt – öppnar måndag 00.00"),
    ("nothing", "2026-03-04 12:00+01", "Stängt"),
]


@pytest.mark.parametrize(("name", "moment", "sentence"), SENTENCES)
def test_the_state_in_words(name, moment, sentence):
    assert said(SCHEDULES[name], moment) == sentence


def test_a_reason_in_another_language_is_marked():
    words = said(SCHEDULES["staff-day"], "2026-03-04 10:00+01", "en")
    assert '<span lang="sv" dir="ltr">personaldag</span>' in words


def test_a_reason_cannot_be_markup():
    schedule = line(special("2026-03-04", "2026-03-04", reason="<b>x</b>"))
    assert "&lt;b&gt;x" in said(schedule, "2026-03-04 10:00+01")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), "Måndag–fredag"),
        ((5, 6), "Lördag och söndag"),
        ((2,), "Onsdag"),
        (tuple(range(7)), "Alla dagar"),
    ],
)
def test_days_of_the_week_in_words(days, words):
    assert weekdays_words(days) == words


def test_the_week_puts_equal_days_together():
    rows = week(SCHEDULES["line"], date(2026, 3, 2))
    assert [(row.weekdays, len(row.spans)) for row in rows] == [((0, 1, 2, 3, 4), 2), ((5, 6), 0)]


def test_a_week_without_rules_has_no_rows():
    assert week(SCHEDULES["season"], date(2026, 9, 1)) == []


def said_deviations(name, today):
    return [
        (dates_words(row), row.reason.words if row.reason else "", len(row.spans))
        for row in deviations(SCHEDULES[name], today)
    ]


def test_holidays_two_weeks_ahead_are_told():
    assert said_deviations("line", date(2026, 12, 22)) == [
        ("Torsdag 24 december", "julafton", 0),
        ("Fredag 25 december", "juldagen", 0),
        ("Torsdag 31 december", "nyårsafton", 0),
        ("Fredag 1 januari", "nyårsdagen", 0),
    ]


def test_a_decision_for_many_days_is_told_once():
    assert said_deviations("summer", date(2026, 7, 1)) == [
        ("Måndag 6 juli–tisdag 14 juli", "sommarstängt", 0),
        ("Onsdag 15 juli", "", 1),
    ]


def test_a_day_that_two_decisions_close_and_open_is_open_for_no_other_reason():
    assert said_deviations("closed-and-open", date(2026, 7, 1)) == [
        ("Måndag 6 juli–tisdag 7 juli", "sommarstängt", 0),
        ("Onsdag 8 juli–fredag 10 juli", "", 1),
    ]


def test_an_ordinary_fortnight_has_no_deviations():
    assert deviations(SCHEDULES["line"], date(2026, 3, 2)) == []
