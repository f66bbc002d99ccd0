"""Numbers, and what they count: SEK 1,500 is 1500 kronor."""

import re

from ..scanner import DIGIT, LETTER, SIGN, rule
from ..writing import BETWEEN, BLANK, MINUS
from .cardinals import ordinal, say_digits

UNITS = {
    "kr": "kronor", "SEK": "kronor", "%": "percent", "°C": "degrees", "°": "degrees",
    "m²": "square metres", "m2": "square metres", "m³": "cubic metres",
    "km/h": "kilometres an hour", "km": "kilometres", "m": "metres",
    "cm": "centimetres", "mm": "millimetres", "kg": "kilos", "g": "grams",
    "kWh": "kilowatt hours", "kW": "kilowatts", "kB": "kilobytes", "KB": "kilobytes",
    "MB": "megabytes", "GB": "gigabytes", "min": "minutes", "l": "litres", "€": "euros",
}  # fmt: skip
CURRENCIES = {"€": "euros", "£": "pounds", "$": "dollars"}
ONE = {"kronor": "one krona", "centimetres": "one centimetre"}
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_DECIMALS = r"(?:[.,]\d{1,2})?"
NUMBER = rf"(?:\d{{1,3}}(?:(?:{BLANK}|,)\d{{3}}(?!\d)){{1,4}}|\d{{1,12}}){_DECIMALS}"
END = r"(?!\w)(?![.,:]\d)"
THOUSANDS = re.compile(rf"(?:{BLANK}|,)(?=\d{{3}}(?!\d))")


def say_number(text):
    """Figures without blanks and commas; a decimal comma is a point."""
    return THOUSANDS.sub("", text).replace(",", ".")


def _amount(match):
    unit = UNITS[match["unit"]]
    minus = "minus " if match["minus"] else ""
    if match["per"]:
        unit = f"{unit} per {match['per'].replace('m²', 'square metre').replace('kg', 'kilo')}"
    if match["high"]:
        return f"{minus}{say_number(match['number'])} to {say_number(match['high'])} {unit}"
    if match["number"] == "1":
        return minus + ONE.get(unit, f"one {unit.removesuffix('s')}")
    return f"{minus}{say_number(match['number'])} {unit}"


def _money(match):
    high = f" to {say_number(match[2])}" if match[2] else ""
    return f"{say_number(match[1])}{high} kronor"


def _currency(match):
    return f"{say_number(match[2])} {CURRENCIES[match[1]]}"


def _half(match):
    return f"{match[1]} and a half" if match[1] else "a half"


def _range(match):
    if float(say_number(match[1])) >= float(say_number(match[2])):
        return None
    return f"{say_number(match[1])} to {say_number(match[2])}"


def _paragraph(match):
    return f"section {match[1]}"


def _paragraphs(match):
    return f"sections {match[1]} to {match[2]}"


def _whole(match):
    digits = match[0]
    return say_digits(digits) if digits[0] == "0" and len(digits) > 1 or len(digits) > 9 else digits


RULES = [
    rule(rf"(\d{{1,3}}){BETWEEN}(\d{{1,3}}){BLANK}?§{{1,2}}", _paragraphs),
    rule(rf"(\d{{1,3}}){BLANK}?§", _paragraph),
    rule(rf"§{BLANK}?(\d{{1,3}})(?!\w)", _paragraph, SIGN),
    rule(
        rf"(?P<minus>(?<!\w){MINUS})?(?P<number>{NUMBER})(?:{BETWEEN}(?P<high>{NUMBER}))?{BLANK}?"
        rf"(?P<unit>{UNIT})(?:{BLANK}?/{BLANK}?(?P<per>month|year|day|week|hour|kg|m²|person))?(?!\w|/\w)",
        _amount,
        DIGIT,
        SIGN,
    ),
    rule(rf"SEK{BLANK}?({NUMBER})(?:{BETWEEN}({NUMBER}))?(?!\w)", _money, LETTER),
    rule(rf"([€£$]){BLANK}?({NUMBER})(?!\w)", _currency, SIGN),
    rule(r"(\d{0,3}) ?½", _half, DIGIT, SIGN),
    rule(r"(\d{1,3})(?:st|nd|rd|th)(?!\w)", lambda match: ordinal(int(match[1]))),
    rule(rf"({NUMBER}){BETWEEN}({NUMBER}){END}(?!{BETWEEN}\d)", _range),
    rule(rf"\d{{1,3}}(?:(?:{BLANK}|,)\d{{3}}){{1,4}}{_DECIMALS}{END}", lambda m: say_number(m[0])),
    rule(r"\d{1,3}(?:\.\d{1,3}){1,3}(?![\w.]\w)", lambda match: match[0]),
    rule(rf"\d{{1,40}}{END}", _whole),
]
