"""Swedish red days and eves, against a list written by hand from the almanac."""

from datetime import date, timedelta

import pytest

from contact.holiday import Holiday, holiday_on

FIXED = {
    "01-01": "nyårsdagen",
    "01-06": "trettondedag jul",
    "05-01": "första maj",
    "06-06": "nationaldagen",
    "12-24": "julafton",
    "12-25": "juldagen",
    "12-26": "annandag jul",
    "12-31": "nyårsafton",
}
MOVING = [
    "långfredagen",
    "påskafton",
    "påskdagen",
    "annandag påsk",
    "Kristi himmelsfärdsdag",
    "pingstafton",
    "pingstdagen",
    "midsommarafton",
    "midsommardagen",
    "alla helgons dag",
]
DATES = {
    2026: "04-03 04-04 04-05 04-06 05-14 05-23 05-24 06-19 06-20 10-31",
    2027: "03-26 03-27 03-28 03-29 05-06 05-15 05-16 06-25 06-26 11-06",
    2028: "04-14 04-15 04-16 04-17 05-25 06-03 06-04 06-23 06-24 11-04",
}


@pytest.mark.parametrize("year", DATES)
def test_the_year_has_these_holidays_and_no_others(year):
    written = FIXED | dict(zip(DATES[year].split(), MOVING, strict=True))
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    found = {
        f"{day:%m-%d}": holiday.name
        for day in days
        if day.year == year and (holiday := holiday_on(day))
    }
    assert found == written


def test_eves_are_told_from_red_days():
    names = (*FIXED.items(), *zip(DATES[2026].split(), MOVING, strict=True))
    eves = {name for day, name in names if holiday_on(date.fromisoformat(f"2026-{day}")).is_eve}
    assert eves == {"påskafton", "pingstafton", "midsommarafton", "julafton", "nyårsafton"}


def test_a_day_with_two_names_has_one():
    assert holiday_on(date(2008, 5, 1)).name in {"första maj", "Kristi himmelsfärdsdag"}


def test_a_red_day_goes_before_an_eve():
    assert holiday_on(date(2071, 6, 6)) == Holiday("nationaldagen", is_eve=False)
