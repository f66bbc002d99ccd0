"""Dates, weeks and weekdays: 17 maj is den sjuttonde maj, 28/11 den tjugoåttonde november."""

import re

from ..scanner import LETTER, rule
from ..writing import BETWEEN, BLANK, DASH
from .figures import say_year
from .ordinals import ordinal

MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()
SHORT_MONTHS = "jan feb mar apr maj jun jul aug sep okt nov dec".split()
MONTH_NUMBERS = {name: n for n, name in enumerate(MONTHS)}
MONTH_NUMBERS |= {name: n for n, name in enumerate(SHORT_MONTHS)} | {"sept": 8}
DAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
SHORT_DAYS = {
    "mån": 0, "må": 0, "tis": 1, "ti": 1, "ons": 2, "on": 2, "tors": 3, "tor": 3, "to": 3,
    "fre": 4, "fr": 4, "lör": 5, "lö": 5, "sön": 6, "sö": 6,
}  # fmt: skip
LONG_DAYS = {name: n for n, name in enumerate(DAYS)}

DAY = r"(?:[012]?\d|3[01])"
# The dot of "jan." is the month's where the sentence goes on.
DOT = rf"(?:\.(?={BLANK}?(?:\d|(?-i:[a-zåäö])|{DASH})))?"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)}|sept)\b{DOT})"
YEAR = r"(?:1[1-9]\d\d|20\d\d)"
NUMBER_MONTH = r"(?:1[0-2]|0?[1-9])"
AFTER = r"(?!\w)(?![.:/-]\d)"
# Before these "den" would be said twice.
DEN = re.compile(rf"\b(?:den|första|andra|tredje|sista){BLANK}$", re.IGNORECASE)
# After these 1/2 is a date; anywhere else it is a half.
DATED = re.compile(
    rf"\b(?:den|till|från|senast|före|efter|{'|'.join(DAYS)}|{'|'.join(SHORT_DAYS)}){BLANK}$", re.I
)


def month_name(text):
    """juni of jun, Jun. and juni."""
    return MONTHS[MONTH_NUMBERS[text.lower().rstrip(".")]]


def _den(match):
    before = match.string[max(match.start() - 9, 0) : match.start()]
    return "" if DEN.search(before) else "den "


def _date(match):
    """17 maj 2024, 1–3 juni, 28 maj – 3 juni: as many of the groups as are there."""
    groups = match.groupdict()
    if not 1 <= int(groups["day"]) <= 31:
        return None
    said = _den(match) + ordinal(int(groups["day"]))
    if groups.get("month"):
        said += f" {month_name(groups['month'])}"
    if groups.get("last"):
        den = "den " if groups.get("month") else ""
        said += f" till {den}{ordinal(int(groups['last']))} {month_name(groups['last_month'])}"
    return said + (f" {say_year(groups['year'])}" if groups.get("year") else "")


def _numbers(match):
    """2026-11-28, 28.11.2026, 28/11, 28/11 2026."""
    day, month = int(match["day"]), int(match["month"])
    if not 1 <= day <= 31:
        return None
    year = match.groupdict().get("year")
    said = f"{_den(match)}{ordinal(day)} {MONTHS[month - 1]}"
    return said + (f" {say_year(year)}" if year else "")


def _month(match):
    return f"{MONTHS[int(match['month']) - 1]} {match['year']}"


def _slashed(match):
    before = match.string[max(match.start() - 12, 0) : match.start()]
    if int(match["day"]) < int(match["month"]) <= 4 and not match["year"]:
        return _numbers(match) if DATED.search(before) else None
    return _numbers(match)


def _slashed_range(match):
    """1/9–31/5."""
    days = (int(match["day"]), int(match["last"]))
    if not all(1 <= day <= 31 for day in days):
        return None
    first, last = (MONTHS[int(match[end]) - 1] for end in ("month", "last_month"))
    return f"{_den(match)}{ordinal(days[0])} {first} till den {ordinal(days[1])} {last}"


def _week(match):
    word = "Vecka" if match[0][0] == "V" else "vecka"
    last = f" till {match['last']}" if match["last"] else ""
    return f"{word} {match['week']}{last}"


YEAR_MAYBE = rf"(?:,?{BLANK}(?P<year>{YEAR}))?"
RULES = [
    rule(
        rf"(?P<day>{DAY})(?:{BLANK}(?P<month>{MONTH}))?{BETWEEN}"
        rf"(?P<last>{DAY}){BLANK}(?P<last_month>{MONTH}){YEAR_MAYBE}{AFTER}",
        _date,
        flags=re.IGNORECASE,
    ),
    rule(
        rf"(?P<day>{DAY})(?::?e|:?a)?{BLANK}(?P<month>{MONTH}){YEAR_MAYBE}{AFTER}",
        _date,
        flags=re.I,
    ),
    rule(rf"(?P<year>{YEAR}){DASH}(?P<month>{NUMBER_MONTH}){DASH}(?P<day>{DAY}){AFTER}", _numbers),
    rule(rf"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2]){AFTER}", _month),
    rule(rf"(?P<day>{DAY})\.(?P<month>{NUMBER_MONTH})\.(?P<year>{YEAR}){AFTER}", _numbers),
    rule(
        rf"(?P<day>{DAY})/(?P<month>{NUMBER_MONTH}){BETWEEN}(?:den{BLANK})?"
        rf"(?P<last>{DAY})/(?P<last_month>{NUMBER_MONTH}){AFTER}",
        _slashed_range,
    ),
    rule(
        rf"(?P<day>{DAY})/(?P<month>{NUMBER_MONTH})(?:[-/{BLANK[1:-1]}](?P<year>{YEAR}))?{AFTER}",
        _slashed,
    ),
    rule(
        rf"(?:v\.?|vecka|veckorna){BLANK}?(?P<week>[0-5]?\d)(?:{BETWEEN}(?:v\.?{BLANK}?)?(?P<last>[0-5]?\d))?{AFTER}",
        _week,
        LETTER,
        flags=re.IGNORECASE,
    ),
]
