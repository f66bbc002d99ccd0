"""Addresses on the net: kommunhuset snabel-a perstorp punkt se; of a web address its host only."""

import re

from ..scanner import DIGIT, LETTER, SIGN, rule
from .figures import say_digits
from .initialisms import is_spelled, letters

LABEL = r"[^\W_](?:[^\W_]|-){0,62}+"
TOP = r"(?:se|nu|com|org|net|eu|info|app|io)"
PATH = r"(?:[/?#](?:[^\s.,;:!?)\]\"'”’»<>]|[.,;:!?)](?=[^\s.,;:!?)\]\"'”’»<>])){0,800})?"
SIGNS = {".": " punkt ", "-": " bindestreck ", "_": " understreck ", "+": " plus "}
VOWEL = re.compile("[aeiouyåäöAEIOUYÅÄÖ]")
KNOWN = {"1177": "elva sjuttiosju", "eu": "E U"}
PART = re.compile(r"[^\W_]+|.")


def say_address(text):
    """The labels with their dots and hyphens named; what is no word letter by letter."""
    return re.sub(r"\s+", " ", "".join(map(_part, PART.findall(text)))).strip()


def _part(part):
    if part in SIGNS:
        return SIGNS[part]
    if part in KNOWN:
        return KNOWN[part]
    if part.isdigit():
        return part if len(part) <= 4 and part[0] != "0" else say_digits(part)
    spelled = (
        is_spelled(part)
        or len(part) > 2
        and is_spelled(part.upper())
        or len(part) <= 4
        and part.isalpha()
        and not VOWEL.search(part)
    )
    return letters(part) if spelled else part


def _mail(match):
    return f"{say_address(match[1])} snabel-a {say_address(match[2])}"


def _web(match):
    return say_address(match[1].lower())


RULES = [
    rule(
        rf"(?:mailto:)?([^\W_][\w.+-]{{0,63}}+)@({LABEL}(?:\.{LABEL}){{1,4}})(?!\w)",
        _mail,
        LETTER,
        DIGIT,
    ),
    rule(
        rf"https?://(?:www\.)?({LABEL}(?:\.{LABEL}){{0,4}})(?::\d{{1,5}})?{PATH}",
        _web,
        LETTER,
        flags=re.IGNORECASE,
    ),
    rule(rf"www\.({LABEL}(?:\.{LABEL}){{1,4}}){PATH}", _web, LETTER, flags=re.IGNORECASE),
    rule(rf"((?:{LABEL}\.){{1,4}}{TOP})(?![\w@-])(?!\.\w){PATH}", _web, LETTER, DIGIT),
    rule(r"@", lambda match: " snabel-a ", SIGN),
]
