"""Numbers that name things: statutes, diaries, organisations, accounts, properties, scales."""

import re

from ..scanner import LETTER, rule
from ..writing import BLANK, DASH
from .figures import say_digits, say_year
from .telephones import say_group, say_groups

# "Ekby 23:4" is a property; "fredag 21:10" and "Öppet 21:10" are times.
PROPERTY = re.compile(r"(?:fastighet\w*|tomt\w*) \S{2,30} $|[a-zåäö,] [A-ZÅÄÖ][a-zåäö]+ $")


def _number(digits):
    if digits[0] == "0":
        return say_digits(digits)
    return say_year(digits) if len(digits) == 4 else digits


def _statute(match):
    """2018:1937."""
    return f"{say_year(match[1])} kolon {_number(match[2])}"


def _bill(match):
    """2020/21:12, of prop. and motions."""
    return f"{say_year(match[1])}, {int(match[2])} kolon {_number(match[3])}"


def _diary(match):
    """KS 2026/123: the board's letters, the year and the number."""
    board, by = " ".join(match[1]), "kolon" if match[3] == ":" else "snedstreck"
    return f"{board} {say_year(match[2])} {by} {_number(match[4])}"


def _case(match):
    """2024-00123."""
    return f"{say_year(match[1])} streck {_number(match[2])}"


def _organisation(match):
    """212000-0910, in twos."""
    return ", ".join(" ".join(map(say_group, re.findall("..", half))) for half in match.groups())


def _giro(match):
    name = {"bg": "bankgiro", "pg": "plusgiro"}.get(match[1].lower(), match[1])
    return f"{name} {say_groups(match[2])}"


def _scale(match):
    digits = re.sub(r"\D", "", match[1])
    return f"ett till {digits}"


def _property(match):
    before = match.string[max(match.start() - 50, 0) : match.start()]
    return f"{match[1]} kolon {match[2]}" if PROPERTY.search(before) else None


RULES = [
    rule(rf"1:(\d{{1,3}}{BLANK}\d{{3}}|[1-9]\d{{2,5}})(?!\w)", _scale),
    rule(r"(\d{1,3}):(\d{1,3})(?![\w:])", _property),
    rule(r"((?:1[5-9]|20)\d\d)/(\d\d):(\d{1,4})(?!\w)", _bill),
    rule(r"((?:1[5-9]|20)\d\d):(\d{1,4})(?![\w:])", _statute),
    rule(
        rf"([A-ZÅÄÖ]{{2,4}})(?:{BLANK}|[/-])((?:19|20)\d\d)([/:-])(\d{{1,6}})(?!\w)",
        lambda match: None if match[1] == "SFS" else _diary(match),
        LETTER,
    ),
    rule(rf"(20\d\d){DASH}(0\d{{2,5}}|\d{{5,6}})(?!\w)", _case),
    rule(rf"(\d{{6}}|\d{{8}}){DASH}(\d{{4}})(?!\w)(?!{DASH}?\d)", _organisation),
    rule(
        rf"((?:plus|bank)giro(?:t|konto)?|[pb]g):?{BLANK}"
        rf"(\d{{1,4}}(?:(?:{BLANK}|{DASH})\d{{1,4}}){{1,3}})(?!\w)",
        _giro,
        LETTER,
        flags=re.IGNORECASE,
    ),
]
