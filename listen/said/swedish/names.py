"""Names with numbers: kings, and people's initials."""

import re

from ..scanner import LETTER, rule
from ..writing import BLANK
from .cardinals import cardinal
from .ordinals import ordinal

WOMEN = "Elizabeth Elisabet Margrethe Margareta Katarina Kristina Maria".split()
MEN = (
    "Karl Carl Gustav Gustaf Oscar Oskar Erik Johan Kristian Christian Fredrik Frederik Henrik "
    "Ludvig Vilhelm Georg Albert Harald Olav Håkan Haakon Magnus Valdemar Benedictus Alexander "
    "Peter Nikolaj Napoleon Johannes Paulus Leo Pius Charles Filip Adolf"
).split()
ROMAN = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})"
VALUES = {"I": 1, "V": 5, "X": 10}
HEADINGS = "kapitel|kap\\.|del|bilaga|avdelning|grupp|klass|akt|band|världskriget"


def roman(numeral):
    """XII is 12."""
    values = [VALUES[sign] for sign in numeral]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _regent(match):
    n = roman(match[2])
    said = {1: "förste", 2: "andre"}.get(n, ordinal(n)) if match[1] in MEN else ordinal(n)
    return f"{match[1]} den {said}{'s' if match[3] else ''}"


def _heading(match):
    return f"{match[1]} {cardinal(roman(match[2]))}"


def _initial(match):
    """J. in J. A. Svensson: its dot ends no sentence."""
    before = match.string[max(match.start() - 20, 0) : match.start()]
    named = not before or re.search(r"[A-ZÅÄÖ][a-zåäö]+,? $|[A-ZÅÄÖ]\. ?$", before)
    return match[1] + ("" if match[2] else " ") if named else None


RULES = [
    rule(
        rf"({'|'.join(MEN + WOMEN)}){BLANK}({ROMAN})(:s)?(?!\w|\.{BLANK}?[A-ZÅÄÖ])", _regent, LETTER
    ),
    rule(rf"({HEADINGS}){BLANK}((?-i:{ROMAN}))(?!\w)", _heading, LETTER, flags=re.IGNORECASE),
    rule(rf"St\.?(?={BLANK}[A-ZÅÄÖ][a-zåäö])", lambda match: "Sankt", LETTER),
    rule(rf"([A-ZÅÄÖ])\.(?=({BLANK})?[A-ZÅÄÖ][a-zåäö.])", _initial, LETTER),
]
