"""Addresses on the net: kommunhuset snabel-a perstorp punkt se."""

import re

from .. import net
from ..scanner import SIGN, rule
from .figures import say_digits
from .initialisms import is_spelled, letters

SIGNS = {".": "punkt", "-": "bindestreck", "_": "understreck", "+": "plus"}
VOWEL = re.compile("[aeiouyåäö]", re.IGNORECASE)
KNOWN = {"1177": "elva sjuttiosju", "eu": "E U"}


def say_address(text):
    """The labels with their dots and hyphens named; what is no word letter by letter."""
    return net.say_parts(text, _part)


def _part(part):
    if part in SIGNS or part in KNOWN:
        return SIGNS.get(part) or KNOWN[part]
    if part.isdecimal():
        return part if len(part) <= 4 and part[0] != "0" else say_digits(part)
    return letters(part) if _no_word(part) else part


def _no_word(part):
    if is_spelled(part) or len(part) > 2 and is_spelled(part.upper()):
        return True
    return len(part) <= 4 and part.isalpha() and not VOWEL.search(part)


RULES = [
    *net.rules(say_address, "snabel-a"),
    rule(r"@", lambda match: " snabel-a ", SIGN),
]
