"""Days and months by name, from one to another: mån–fre is måndag till fredag."""

import re

from ..scanner import LETTER, rule
from ..writing import BETWEEN, BLANK
from .dates import DAYS, LONG_DAYS, MONTH_NUMBERS, MONTHS, SHORT_DAYS

NUMBERS = SHORT_DAYS | LONG_DAYS
NAME = "|".join(sorted(NUMBERS, key=len, reverse=True))
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
# "on", "to", "fr" and their like are days only beside another day.
ALONE = "mån|tis|ons|tors|fre|lör|sön"


def _like(said, written):
    return said.capitalize() if written[0].isupper() else said


def _days(match):
    first = _like(DAYS[NUMBERS[match[1].lower()]], match[1])
    return f"{first} till {DAYS[NUMBERS[match[2].lower()]]}"


def _months(match):
    first = _like(MONTHS[MONTH_NUMBERS[match[1].lower()]], match[1])
    return f"{first} till {MONTHS[MONTH_NUMBERS[match[2].lower()]]}"


def _day(match):
    return _like(DAYS[SHORT_DAYS[match[1].lower()]], match[1])


RULES = [
    rule(rf"({NAME})\.?{BETWEEN}({NAME})(?!\w)\.?(?=\W|$)", _days, LETTER, flags=re.I),
    rule(rf"({MONTH})\.?{BETWEEN}({MONTH})(?!\w)", _months, LETTER, flags=re.I),
    rule(
        rf"({ALONE})(?:\.(?={BLANK}?[\d,]|{BLANK}[a-zåäö])|(?!\w))(?!-)", _day, LETTER, flags=re.I
    ),
]
