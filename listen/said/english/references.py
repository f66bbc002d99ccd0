"""Figures that name things: statutes, diaries, organisations, postcodes, decades, kings."""

from ..scanner import LETTER, SIGN, rule
from ..writing import BLANK, DASH
from .cardinals import ordinal, say_digits

KINGS = "Carl|Karl|Gustav|Gustaf|Oscar|Charles|Elizabeth|Frederik|Harald"
_NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split()
NUMERALS = {numeral: n for n, numeral in enumerate(_NUMERALS, 1)}


def _statute(match):
    return f"{match[1]}, number {match[2]}"


def _standard(match):
    """EN 301 549: the number of a standard, in its groups."""
    return f"E N {', '.join(match[1].split())}"


def _diary(match):
    return f"{' '.join(match[1])} {match[2]}, {say_digits(match[3])}"


def _groups(match):
    return ", ".join(map(say_digits, match.groups()))


def _king(match):
    n = NUMERALS.get(match[2])
    return f"{match[1]} the {ordinal(n)}" if n else None


def _listed(match):
    """1. at the beginning of a line: a short pause, no sentence's end."""
    return f"{int(match[1])}," if match.start() == 0 else None


RULES = [
    rule(rf"(\d{{1,2}})\.(?={BLANK}[^\W\d])", _listed),
    rule(r"((?:1[5-9]|20)\d\d):(\d{1,4})(?!\w)", _statute),
    rule(rf"EN{BLANK}(\d{{2,6}}(?:{BLANK}\d{{3}}){{0,2}})(?!\w)", _standard, LETTER),
    rule(rf"([A-ZÅÄÖ]{{2,4}}){BLANK}((?:19|20)\d\d)/(\d{{1,5}})(?!\w)", _diary, LETTER),
    rule(rf"(\d{{6}}){DASH}(\d{{4}})(?!\w)", _groups),
    rule(rf"([1-9]\d\d){BLANK}(\d\d)(?={BLANK}[A-ZÅÄÖ][a-zåäö])", _groups),
    rule(r"((?:1[5-9]|20)\d\d)/(\d\d)(?!\w)", lambda match: f"{match[1]}, {match[2]}"),
    rule(r"\d{1,2}0s(?!\w)|(?:1[5-9]|20)\d0s(?!\w)", lambda match: match[0]),
    rule(rf"({KINGS}){BLANK}([IVX]{{1,4}})(?!\w)", _king, LETTER),
    rule(r"24/7(?!\w)", lambda match: "twenty-four seven"),
    rule(r"#(?=\d)", lambda match: "number ", SIGN),
    rule(r"CO2(?!\w)", lambda match: "carbon dioxide", LETTER),
]
