"""Signs between words and numbers, and signs that are not said."""

import re

from ..scanner import DIGIT, SIGN, rule
from ..writing import BLANK, DASH
from .dates import YEAR
from .figures import say_number, say_year

# One of two, not a row: han/hon is han eller hon.
EITHER = frozenset(
    "han hon den hans hennes honom henne ja nej du ni en ett sin sitt din ditt någon något".split()
)
SILENT = "*•·|†~^`©®™→←↑↓⇒➔➜►▶▸‣◦▪■□●○★☆✓✔✗✘"
NAMED = {
    "&": "och", "+": "plus", "=": "är lika med", "×": "gånger", "±": "plus minus", "÷": "delat med",
    "§": "paragraf", "%": "procent", "€": "euro", "$": "dollar", "£": "pund", "°": "grader",
    "№": "nummer", "≤": "högst", "≥": "minst", "<": "mindre än", ">": "mer än",
}  # fmt: skip
ONLY_NUMBERS = "=×±÷≤≥<>"


def _slash(match):
    """och/eller, han/hon, vatten/avlopp."""
    text, (start, end) = match.string, match.span()
    left = re.search(r"[^\W\d_]{1,20}$", text[max(start - 20, 0) : start])
    right = re.match(r"[^\W\d_]{1,20}", text[end : end + 20])
    sides = {left[0].lower() if left else "", right[0].lower() if right else ""}
    if "och" in sides or "eller" in sides:
        return " "
    return " eller " if sides <= EITHER else ", "


def _named(match):
    """With a blank on each side, whatever there is already."""
    text, start, end = match.string, match.start(), match.end()
    before = "" if start == 0 or text[start - 1].isspace() else " "
    after = "" if end == len(text) or text[end].isspace() else " "
    return f"{before}{NAMED[match[0]]}{after}"


def _years(match):
    return f"{say_year(match[1])}, {say_number(match[2])}"


def _hashtag(match):
    return "hashtagg " if match[1] else "nummer "


RULES = [
    rule(rf"({YEAR})/(\d\d|{YEAR})(?!\w)", _years, DIGIT),
    rule(rf"{BLANK}?(?<=[\w{BLANK[1:-1]}])/{BLANK}?(?=\w)", _slash, SIGN),
    rule(r"(?<!\S)/(?=\w)", lambda match: "", SIGN),
    rule(rf"(?<={BLANK}){DASH}{{1,3}}(?={BLANK})", lambda match: "\u2013", SIGN),
    rule(r"[&+§%€$£°№]", _named, SIGN),
    rule(rf"(?<={BLANK})=(?={BLANK})", _named, SIGN),
    rule(rf"[{ONLY_NUMBERS}](?={BLANK}?\d)", _named, SIGN),
    rule(r"#(?=([^\W\d_])|\d)", _hashtag, SIGN),
    rule(rf"[{re.escape(SILENT)}]", lambda match: "", SIGN),
]
