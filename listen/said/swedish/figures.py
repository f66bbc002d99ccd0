"""Numbers as the voice is given them.

Voices say figures of up to six digits well, so those stay figures, without blanks. Millions are
put in words (a voice loses the "en" of "en miljon"), and so is the comma, said "punkt" otherwise.
"""

import re

from ..writing import BLANK, MINUS
from .cardinals import SMALL, with_millions, year

# 1 234 567 or 1.234.567 or 1234567, with or without decimals.
_DECIMALS = r"(?:,\d{1,4})?"
_BLANKS = rf"\d{{1,3}}(?:{BLANK}\d{{3}}){{1,4}}"
_DOTS = r"\d{1,3}(?:\.\d{3}){1,4}"
THOUSANDS = rf"(?:{_BLANKS}|{_DOTS}){_DECIMALS}"
NUMBER = rf"(?:{_BLANKS}|{_DOTS}|\d{{1,12}}){_DECIMALS}"
SIGNED = rf"(?:(?<![^\s(]){MINUS}{BLANK}?)?{NUMBER}"
# What may not follow: the number goes on, or is part of something else.
END = r"(?![\d])(?![.,:]\d)"
_NOT_DIGITS = re.compile(r"\D+")


def say_number(text):
    """A number as it is written, with a minus or not, for a voice to say."""
    minus = "minus " if re.match(MINUS, text) else ""
    whole, _, decimals = text.partition(",")
    said = say_whole(int(_NOT_DIGITS.sub("", whole)))
    return minus + said + (f" komma {say_decimals(decimals)}" if decimals else "")


def say_whole(n):
    """12500 stays so; 2 000 500 is "två miljoner 500"."""
    return with_millions(n, str)


def say_decimals(digits):
    """25 as a number; 05 and 125 digit by digit."""
    if len(digits) <= 2 and digits[0] != "0":
        return digits
    return " ".join(SMALL[int(digit)] for digit in digits)


def say_year(text):
    """1990 in words; 2026 as it stands, as every voice says it right."""
    return year(int(text)) if 1100 <= int(text) < 2000 else str(int(text))


def say_digits(digits):
    """One by one."""
    return " ".join(SMALL[int(digit)] for digit in digits)
