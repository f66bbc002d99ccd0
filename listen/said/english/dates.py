"""Dates and days: 23 November is the twenty-third of November, Mon–Fri Monday to Friday."""

import re

from ..scanner import LETTER, rule
from ..writing import BETWEEN, BLANK, DASH
from .cardinals import ordinal

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LONG_MONTHS = {name[:3]: name for name in MONTHS} | {"Sept": "September"}
LONG_DAYS = {name[:3]: name for name in DAYS} | {"Tues": "Tuesday", "Thurs": "Thursday"}
LONG_DAYS |= {"Thur": "Thursday", "Weds": "Wednesday"}

DAY = r"(?:[012]?\d|3[01])"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(LONG_MONTHS)})(?!\w))"
WEEKDAY = rf"(?:{'|'.join(DAYS)}|(?:{'|'.join(sorted(LONG_DAYS, key=len, reverse=True))})(?!\w))"
YEAR = rf"(?:,?{BLANK}(?P<year>1[5-9]\d\d|20\d\d))?(?!\w)"
THE = re.compile(rf"\bthe{BLANK}$", re.IGNORECASE)


def _long(name):
    return LONG_MONTHS.get(name) or LONG_DAYS.get(name) or name


def _day(match, day):
    if not 1 <= int(day) <= 31:
        return None
    before = match.string[max(match.start() - 5, 0) : match.start()]
    return ordinal(int(day)) if THE.search(before) else f"the {ordinal(int(day))}"


def _date(match):
    if not (day := _day(match, match["day"])):
        return None
    last = f" to the {ordinal(int(match['last']))}" if match.groupdict().get("last") else ""
    year = f" {match['year']}" if match["year"] else ""
    return f"{day}{last} of {_long(match['month'])}{year}"


def _dates(match):
    first, last = _day(match, match["day"]), int(match["last"])
    if not first or not 1 <= last <= 31:
        return None
    months = (_long(match["month"]), _long(match["last_month"]))
    year = f" {match['year']}" if match["year"] else ""
    return f"{first} of {months[0]} to the {ordinal(last)} of {months[1]}{year}"


def _numbers(match):
    if not (day := _day(match, match["day"])):
        return None
    return f"{day} of {MONTHS[int(match['month']) - 1]} {match['year']}"


def _span(match):
    return f"{_long(match[1])} to {_long(match[2])}"


RULES = [
    rule(
        rf"(?P<day>{DAY})(?:st|nd|rd|th)?{BLANK}(?P<month>{MONTH}){BETWEEN}"
        rf"(?P<last>{DAY})(?:st|nd|rd|th)?{BLANK}(?P<last_month>{MONTH}){YEAR}",
        _dates,
    ),
    rule(
        rf"(?P<day>{DAY})(?:{BETWEEN}(?P<last>{DAY}))?(?:st|nd|rd|th)?{BLANK}(?:of{BLANK})?"
        rf"(?P<month>{MONTH}){YEAR}",
        _date,
    ),
    rule(rf"(?P<month>{MONTH}){BLANK}(?P<day>{DAY})(?:st|nd|rd|th)?(?!\d){YEAR}", _date, LETTER),
    rule(
        rf"(?P<year>20\d\d|19\d\d){DASH}(?P<month>0[1-9]|1[0-2]){DASH}(?P<day>\d\d)(?!\w)", _numbers
    ),
    rule(rf"({WEEKDAY}){BETWEEN}({WEEKDAY})(?!\w)", _span, LETTER),
    rule(rf"({MONTH}){BETWEEN}({MONTH})(?!\w)", _span, LETTER),
]
