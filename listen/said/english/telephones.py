"""Telephone numbers, digit by digit in groups, with pauses to write in."""

import re

from ..scanner import DIGIT, SIGN, rule
from ..writing import BLANK, DASH
from .cardinals import SMALL, say_digits

NOT_DIGITS = re.compile(r"\D+")
COUNTED = re.compile(r"(?:page|room|section|no\.?|number of|bus|route|than|over|all)\W$", re.I)
CALLED = re.compile(r"(?:call\w*|phone|dial\w*|ring|number|alarm|sos)\W{1,2}$", re.I)
GOES_ON = re.compile(
    r"\W*$|[^\w\s%§°-]|[\s\u00a0](?:and|or|if|in|when|for|from|is|at|on|only|also|to|can|immediately|"
    r"directly|without|[A-Z]\w*)\b"
)
NOUN = re.compile(rf"{BLANK}(?:kr|kronor|SEK|people|metres|m|km|kg|years|%|per)\b")
AFTER = r"(?!\w)(?![.,:-]\d)"


def say_group(digits):
    """200 is two hundred; other groups digit by digit."""
    if len(digits) == 3 and digits.endswith("00") and digits[0] != "0":
        return f"{SMALL[int(digits[0])]} hundred"
    return say_digits(digits)


def say_groups(text):
    """The groups as they are written, a pause between."""
    return ", ".join(map(say_group, NOT_DIGITS.sub(" ", text).split()))


def _domestic(match):
    size = len(NOT_DIGITS.sub("", match[2]))
    return f"{say_group(match[1])}, {say_groups(match[2])}" if 5 <= size <= 8 else None


def _abroad(match):
    size = len(NOT_DIGITS.sub("", match[2]))
    return f"plus {say_digits(match[1])}, {say_groups(match[2])}" if 6 <= size <= 12 else None


def _short(match):
    return None if NOUN.match(match.string, match.end()) else say_groups(match[0])


def _emergency(match):
    """112 where it is called, not where it counts."""
    before = match.string[max(match.start() - 16, 0) : match.start()]
    if CALLED.search(before):
        return "one one two"
    if COUNTED.search(before) or not GOES_ON.match(match.string[match.end() : match.end() + 16]):
        return None
    return "one one two"


def _care(match):
    if NOUN.match(match.string, match.end()):
        return None
    return "eleven seventy-seven" + ("'s" if match[1] else "")


BODY = rf"\d{{2,8}}(?:{BLANK}\d{{2,4}}){{0,4}}"
RULES = [
    rule(rf"(0\d{{1,3}}){BLANK}?{DASH}{BLANK}?({BODY}){AFTER}", _domestic),
    rule(rf"(0\d{{1,3}}){BLANK}(\d{{2,3}}(?:{BLANK}\d{{2,3}}){{1,3}}){AFTER}", _domestic),
    rule(
        rf"(?:\+|00)(\d\d){BLANK}?(?:\(0\){BLANK}?)?"
        rf"(\d{{1,9}}(?:(?:{BLANK}|{DASH})\d{{2,4}}){{0,4}}){AFTER}",
        _abroad,
        SIGN,
        DIGIT,
    ),
    rule(rf"(?:114{BLANK}?14|113{BLANK}?13|116{BLANK}?\d{{3}}){AFTER}", _short),
    rule(rf"112{AFTER}", _emergency),
    rule(rf"1177(['’]s)?{AFTER}", _care),
]
