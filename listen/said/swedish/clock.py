"""Times of the day: 08.30 is åtta och trettio, 09:00 – 12:00 is nio till tolv."""

import re

from ..scanner import LETTER, rule
from ..writing import BETWEEN, BLANK
from .cardinals import SMALL, cardinal

TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
HOUR = r"(?:[01]?\d|2[0-4])"
AFTER = r"(?![.:]?\d)(?!\w)(?!,\d)"
# After these a number with a dot is no time: "version 2.10".
NOT_TIME = re.compile(r"(?:avsnitt|version|punkt|kapitel|kap\.?|wcag|bilaga|tabell|figur)\W$", re.I)
# "klockan" is put before a time that stands alone, but not before the second of two.
CLOCK = re.compile(r"\b(?:till|och|eller|mellan|klockan) $|[0-5]\d, $", re.I)
MONEY = re.compile(rf"{BLANK}?(?:kr\b|kronor\b|:-|%|m\b|mkr\b|miljoner\b|SEK\b)")


def say_time(text):
    """The hour, and the minutes where they are not nought."""
    hour, _, minutes = text.replace(".", ":").partition(":")
    said = "noll noll" if int(hour) == 0 else cardinal(int(hour))
    minutes = int(minutes or 0)
    if minutes == 0:
        return said
    if int(hour) == 0 or minutes < 10:
        return f"{said} {f'noll {SMALL[minutes]}' if minutes < 10 else cardinal(minutes)}"
    return f"{said} och {cardinal(minutes)}"


def _range(match):
    return f"{say_time(match['from'])} till {say_time(match['to'])}"


def _clock(match):
    said = say_time(match["from"])
    if match["to"]:
        said += f" till {say_time(match['to'])}"
    return f"{'Klockan' if match[0][0] == 'K' else 'klockan'} {said}"


def _alone(match):
    before = match.string[max(match.start() - 12, 0) : match.start()]
    if MONEY.match(match.string, match.end()) or NOT_TIME.search(before):
        return None
    said = say_time(match[0])
    return said if CLOCK.search(before) else f"klockan {said}"


EITHER = rf"(?:{TIME}|{HOUR})"
RULES = [
    rule(
        rf"(?:kl\.?|klockan){BLANK}?(?P<from>{EITHER})"
        rf"(?:{BETWEEN}(?P<to>{EITHER}))?{AFTER}(?!{BETWEEN}\d)",
        _clock,
        LETTER,
        flags=re.IGNORECASE,
    ),
    rule(rf"(?P<from>{TIME}){BETWEEN}(?P<to>{EITHER}){AFTER}", _range),
    rule(rf"(?P<from>{HOUR}){BETWEEN}(?P<to>{TIME}){AFTER}", _range),
    rule(rf"{TIME}{AFTER}", _alone),
    rule(rf"24/7{AFTER}", lambda match: "dygnet runt, alla dagar i veckan"),
]
