"""Numbers with what they count: 1 500 kr is 1500 kronor, 50–100 m is 50 till 100 meter."""

import re

from ..scanner import DIGIT, LETTER, SIGN, rule
from ..writing import BETWEEN, BLANK
from .figures import NUMBER, SIGNED, say_number
from .units import ALONE, COMMON, PER, UNITS

UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
PER_WHAT = "|".join(re.escape(unit) for unit in sorted(PER, key=len, reverse=True))
AFTER = r"(?!\w)(?!/\w)"
# "kr." in the middle of a sentence; elsewhere the dot is the sentence's.
DOT = rf"(?:\.(?={BLANK}[a-zåäöà]))?"
KRONOR = frozenset({"kr", "SEK", ":-", ":\u2013"})
ONE = re.compile(r"0*1(?:[,.:]00?)?")


def _amount(match):
    """12,50 kr, 25 %, 50–100 m, 80 kr/kg."""
    number, high, unit = match["number"], match["high"], match["unit"]
    per = f" {PER[match['per']]}" if match["per"] else ""
    if high:
        number = say_number(_comma(number))
        return f"{number} till {say_number(_comma(high))} {UNITS[unit][1]}{per}"
    if unit in KRONOR and (said := _kronor_and_ore(number)):
        return said + per
    if ONE.fullmatch(number):
        return UNITS[unit][0] + per
    return f"{say_number(_comma(number))} {UNITS[unit][1]}{per}"


def _comma(number):
    """12.50 is written for 12,50; 12.500 is a thousand's dot."""
    return re.sub(r"[.:](\d\d)$", r",\1", number)


def _kronor_and_ore(number):
    whole, _, ore = _comma(number).partition(",")
    if len(ore) != 2:
        return None
    kronor = "en krona" if ONE.fullmatch(whole) else f"{say_number(whole)} kronor"
    if int(ore) == 0:
        return kronor
    if int(re.sub(r"\D", "", whole)) == 0:
        return f"{int(ore)} öre"
    return f"{kronor} och {int(ore)} öre"


def _one(match):
    return f"en {match[1]}"


def _money_first(match):
    return f"{say_number(match[2])} {UNITS[match[1]][1]}"


VALUE = rf"(?:\d{{1,4}}[.:]\d\d(?!\d)|{SIGNED})"
RULES = [
    rule(
        rf"(?P<number>{VALUE})(?:(?:{BLANK}?(?:%|kr|m|km|kg))?{BETWEEN}(?P<high>{VALUE}))?"
        rf"{BLANK}?(?P<unit>{UNIT})"
        rf"(?:{BLANK}?(?:/|per{BLANK}){BLANK}?(?P<per>{PER_WHAT}))?{AFTER}{DOT}",
        _amount,
        DIGIT,
        SIGN,
    ),
    rule(rf"1{BLANK}({'|'.join(COMMON)})(?!\w)", _one),
    rule(rf"([€$£]){BLANK}?({NUMBER})(?!\w)", _money_first, SIGN),
    rule(rf"(SEK){BLANK}?({NUMBER})(?!\w)", _money_first, LETTER),
    rule(rf"(?<=\d{BLANK})[xX](?={BLANK}\d)", lambda match: "gånger", LETTER),
    rule(rf"(?:{'|'.join(ALONE)})(?!\w)", lambda match: UNITS[match[0]][1], LETTER),
]
