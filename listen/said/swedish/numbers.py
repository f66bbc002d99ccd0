"""Plain numbers, where nothing tells what they count: thousands, decimals, ordinals, years."""

import re

from ..scanner import SIGN, rule
from ..writing import APOSTROPHE, BETWEEN, BLANK, MINUS
from .cardinals import cardinal
from .figures import END, NUMBER, THOUSANDS, say_digits, say_number, say_year
from .ordinals import ordinal
from .telephones import say_groups

HALVES = {
    ("1", "2"): "en halv",
    ("1", "3"): "en tredjedel",
    ("2", "3"): "två tredjedelar",
    ("1", "4"): "en fjärdedel",
    ("3", "4"): "tre fjärdedelar",
}
FRACTIONS = {
    "½": "en halv",
    "⅓": "en tredjedel",
    "⅔": "två tredjedelar",
    "¼": "en fjärdedel",
    "¾": "tre fjärdedelar",
    "⅛": "en åttondel",
}


def _of(match):
    """20:s, 20:an: an ending after a colon."""
    return f"{say_year(match[1])}{'' if match[2] == 's' else '-'}{match[2]}"


def _age(match):
    """18-åring, 3-årig, 24-timmars, 50-tal: the number and the word in one."""
    return f"{say_year(match[1])}-{match[2]}"


def _range(match):
    """9–12; a hyphen is a range only where the numbers rise (2-1 is a result)."""
    low, high = int(match["low"]), int(match["high"])
    if len(match["low"]) == 4 and len(match["high"]) == 4 and 1100 <= low < high < 2200:
        return f"{say_year(match['low'])} till {say_year(match['high'])}"
    if match["low"][0] == match["high"][0] == "0" and len(match["low"]) > 1:
        return None
    if "-" in match[0] and len(match["high"]) == 4 and len(match["low"]) > 2:
        return say_groups(match[0])  # an account's number
    if low >= high:
        return f"{low}, {high}" if max(low, high) < 100 else None
    if high <= 24:
        return f"{cardinal(low)} till {cardinal(high)}"
    return f"{low} till {high}"


def _numbers_range(match):
    low, high = (float(_plain(match[end])) for end in ("low", "high"))
    if low >= high:
        return None
    return f"{say_number(match['low'])} till {say_number(match['high'])}"


def _plain(number):
    return re.sub(r"[^\d,]", "", number).replace(",", ".")


def _fraction(match):
    whole = match[1]
    return f"{whole} och {FRACTIONS[match[2]]}" if whole else FRACTIONS[match[2]]


def _slashed(match):
    """1/2, 25/26, 50/50, 45/2026."""
    if half := HALVES.get(match.groups()):
        return half
    low, high = int(match[1]), int(match[2])
    return f"{low}, {high}" if high - low in {0, 1} else f"{low} snedstreck {high}"


def _whole(match):
    digits = match[0]
    if digits[0] == "0" and len(digits) > 1:
        return say_digits(digits)
    if len(digits) == 4:
        return say_year(digits)
    if len(digits) > 9:
        return say_digits(digits)
    return say_number(digits)


def _points(match):
    """2.1, 10.3.2: numbers of versions and headings."""
    return " punkt ".join(str(int(part)) for part in match[0].split("."))


def _dotted(match):
    """1. at the beginning of a line is a number in a list: a short pause, no sentence's end."""
    return f"{int(match[1])}," if match.start() == 0 else None


RULES = [
    rule(r"(\d{1,2})\.(?= ?[^\W\d])", _dotted),
    rule(r"(\d{1,5}):(a|e)(?!\w)", lambda match: ordinal(int(match[1]))),
    rule(rf"(\d{{1,4}})(?::|{APOSTROPHE})(s|an|orna|or|er|ar)(?!\w)", _of),
    rule(r"(\d{1,4})[-\u2010\u2011]([^\W\d_]{2,30})(?!\w)", _age),
    rule(rf"(\d{{0,3}}) ?([{''.join(FRACTIONS)}])(?!\w)", _fraction, "digit", "sign"),
    rule(r"(\d{1,4})/(\d{1,4})(?![\w/])", _slashed),
    rule(
        rf"(?P<low>\d{{1,4}}){BETWEEN}(?P<high>\d{{1,4}}){END}"
        rf"(?!{BLANK}\d{{3}})(?!{BETWEEN}\d)(?!\w)",
        _range,
    ),
    rule(
        rf"(?P<low>{NUMBER}){BETWEEN}(?P<high>{NUMBER}){END}(?!{BETWEEN}\d)(?!\w)",
        _numbers_range,
    ),
    rule(rf"(?<!\S){MINUS}({NUMBER}){END}(?!\w)", lambda m: f"minus {say_number(m[1])}", SIGN),
    rule(rf"(?:{THOUSANDS}|\d{{1,12}},\d{{1,4}}){END}(?!\w)", lambda m: say_number(m[0])),
    rule(r"\d{1,3}(?:\.\d{1,3}){1,3}(?![\w.]\w)", _points),
    rule(rf"\d{{1,40}}{END}(?!\w)", _whole),
]
