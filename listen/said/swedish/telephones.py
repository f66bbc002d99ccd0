"""Telephone numbers, said so that the listener can write them down: group by group, with pauses."""

import re

from ..scanner import SIGN, rule
from ..writing import BLANK, DASH
from .cardinals import SMALL, cardinal

SHORT = (
    rf"(?:1{BLANK}1{BLANK}3{BLANK}13|113{BLANK}?13|114{BLANK}?14"
    rf"|116{BLANK}?\d{{3}}|118{BLANK}?\d{{3}})"
)
# After these, or where a sentence goes on with these, 112 is somebody to call.
CALLED = re.compile(
    r"(?:ring\w*|nummer|numret|larm\w*|nöd\w*|sos|alarm|kontakta\w*|tfn|tel|telefon)\W{1,3}$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:sid\w*|s\.|rum\w*|sal\w*|nr\.?|punkt\w*|artikel\w*|bilaga\w*|buss\w*|linje\w*|väg\w*|§|[-+/=])\W?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\W*$|[^\w\s%§°-]|[\s\u00a0](?:och|eller|om|vid|när|så|i|på|för|från|är|direkt|också|genast|"
    r"svarar|kan|ska|alltid|bara|utan|men|till|dygnet|innan|som|gäller|inte|är|har|[A-ZÅÄÖ]\w*)\b"
)
NOUN = re.compile(rf"{BLANK}(?:kr|kronor|personer|st|meter|m|km|kg|år|procent|%|mil|timmar)\b")
NOT_DIGITS = re.compile(r"\D+")
GROUPS = {5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 3, 2), 9: (2, 3, 2, 2)}


def say_group(digits):
    """100 is etthundra, 390 tre nittio, 45 fyrtiofem, 05 noll fem."""
    if not digits:
        return ""
    if len(digits) == 3 and digits[0] != "0" and digits.endswith("00"):
        return cardinal(int(digits))
    if len(digits) == 2 and digits[0] != "0":
        return cardinal(int(digits))
    if len(digits) % 2 == 0 and digits[0] != "0":
        return " ".join((say_group(digits[:2]), say_group(digits[2:])))
    return f"{SMALL[int(digits[0])]} {say_group(digits[1:])}".rstrip()


def say_groups(text):
    """The groups as they are written; long ones are cut as is usual."""
    written = NOT_DIGITS.sub(" ", text).split()
    groups = (group for digits in written for group in _cut(digits))
    return ", ".join(map(say_group, groups))


def _cut(digits):
    cut = []
    for size in GROUPS.get(len(digits), (len(digits),)):
        cut.append(digits[:size])
        digits = digits[size:]
    return cut


def _domestic(match):
    if not 5 <= len(NOT_DIGITS.sub("", match[2])) <= 8:
        return None
    return f"{say_group(match[1])}, {say_groups(match[2])}"


def _abroad(match):
    if not 6 <= len(NOT_DIGITS.sub("", match[2])) <= 12:
        return None
    return f"plus {say_group(match[1])}, {say_groups(match[2])}"


def _short(match):
    if NOUN.match(match.string, match.end()):
        return None
    digits = NOT_DIGITS.sub("", match[0])
    if digits == "11313":  # that is how it is advertised
        return "ett ett tre tretton"
    if len(digits) == 5:
        return " ".join(map(say_group, (digits[0], digits[1:3], digits[3:])))
    return f"{say_group(digits[:3])}, {say_group(digits[3:])}"


def _emergency(match):
    """112: not 112 persons, not page 112."""
    if match[1]:
        return "ett ett tvås"
    before = match.string[max(match.start() - 16, 0) : match.start()]
    after = match.string[match.end() : match.end() + 16]
    if not CALLED.search(before) and (COUNTED.search(before) or not GOES_ON.match(after)):
        return None
    return "ett ett två"


def _before_hyphen(match):
    """112-samtal, 1177-appen."""
    return {"112": "ett ett två", "1177": "elva sjuttiosju"}[match[0]]


def _care(match):
    """1177 and 1177:s."""
    if NOUN.match(match.string, match.end()):
        return None
    return "elva sjuttiosju" + ("s" if match[1] else "")


BODY = rf"\d{{2,8}}(?:{BLANK}\d{{2,4}}){{0,4}}"
AFTER = r"(?!\w)(?![.,:-]\d)"
RULES = [
    rule(rf"(0\d{{1,3}}){BLANK}?(?:{DASH}|/){BLANK}?({BODY}){AFTER}", _domestic),
    rule(rf"(0\d{{1,3}}){BLANK}(\d{{2,3}}(?:{BLANK}\d{{2,3}}){{1,3}}){AFTER}", _domestic),
    rule(rf"(07\d)(\d{{7}}){AFTER}", _domestic),
    rule(
        rf"(?:\+|00)(\d\d){BLANK}?(?:\(0\){BLANK}?)?"
        rf"(\d{{1,9}}(?:(?:{BLANK}|{DASH})\d{{2,8}}){{0,4}}){AFTER}",
        _abroad,
        SIGN,
        "digit",
    ),
    rule(rf"{SHORT}{AFTER}", _short),
    rule(r"(?:112|1177)(?=-[^\W\d])", _before_hyphen),
    rule(rf"112(:s)?{AFTER}", _emergency),
    rule(rf"1177(:s)?{AFTER}", _care),
]
