"""Times of the day: 09:00–12:00 is nine to twelve, 16.30 sixteen thirty."""

import re

from ..scanner import rule
from ..writing import BETWEEN, BLANK
from .cardinals import cardinal

HOUR = r"(?:[01]?\d|2[0-4])"
TIME = rf"{HOUR}[.:][0-5]\d"
# The dot of "p.m." is the sentence's too where nothing follows, or a capital.
HALF = rf"(?:{BLANK}?(?P<half>[ap])\.?m\b(?:\.(?=\W?{BLANK}[a-z\d]|[,;:)]))?)"
AFTER = r"(?![.:]?\d)(?!\w)(?!,\d)"


def say_time(text):
    """nine, sixteen thirty, eight oh five, midnight."""
    hour, _, minutes = text.replace(".", ":").partition(":")
    if not int(minutes or 0):
        return "midnight" if int(hour) % 24 == 0 else cardinal(int(hour))
    return f"{cardinal(int(hour))} {'oh ' if minutes[0] == '0' else ''}{cardinal(int(minutes))}"


def _half(match):
    return f" {match['half'].upper()} M" if match["half"] else ""


def _range(match):
    return f"{say_time(match['from'])} to {say_time(match['to'])}{_half(match)}"


def _halves(match):
    first = f"{say_time(match['from'])} {match['first'].upper()} M"
    return f"{first} to {say_time(match['to'])}{_half(match)}"


def _alone(match):
    before = match.string[max(match.start() - 9, 0) : match.start()]
    at = "at " if WORD.search(before) and not LEADS.search(before) else ""
    return at + say_time(match["from"]) + _half(match)


MONEY = rf"(?!{BLANK}?(?:kr|kronor|%|SEK|m|km)\b)"
# "closes 12:00" is said closes at twelve; "from 12:00" needs no more.
WORD = re.compile(r"[^\W\d] $")
LEADS = re.compile(
    r"\b(?:at|from|to|until|till|by|and|or|between|around|before|after|about|is|of) $", re.I
)
FIRST = rf"{BLANK}?(?P<first>[ap])\.?m\b\.?"
RULES = [
    rule(rf"(?P<from>{TIME}|{HOUR}){FIRST}{BETWEEN}(?P<to>{TIME}|{HOUR}){HALF}", _halves),
    rule(rf"(?P<from>{TIME}){BETWEEN}(?P<to>{TIME}|{HOUR}){AFTER}{HALF}?", _range),
    rule(rf"(?P<from>{HOUR}){BETWEEN}(?P<to>{TIME}){AFTER}{HALF}?", _range),
    rule(rf"(?P<from>{HOUR}){BETWEEN}(?P<to>{HOUR}){HALF}", _range),
    rule(rf"(?P<from>{HOUR}:[0-5]\d){AFTER}{HALF}?", _alone),
    rule(rf"(?P<from>(?:0\d|1\d|2[0-4])\.[0-5]\d){AFTER}{MONEY}{HALF}?", _alone),
    rule(rf"(?P<from>{TIME}|{HOUR}){HALF}", _alone),
]
