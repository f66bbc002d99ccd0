"""Addresses on the net: kommunhuset at perstorp dot S E."""

import re

from .. import net
from .cardinals import say_digits
from .initialisms import SPELLED, letters

SIGNS = {".": "dot", "-": "hyphen", "_": "underscore", "+": "plus", "1177": "eleven seventy-seven"}
VOWEL = re.compile("[aeiouyåäö]", re.IGNORECASE)


def _part(part):
    if part in SIGNS:
        return SIGNS[part]
    if part.isdecimal():
        return say_digits(part)
    spelled = part.upper() in SPELLED and len(part) > 2 or part == "se"
    return letters(part) if spelled or len(part) <= 4 and not VOWEL.search(part) else part


RULES = net.rules(lambda text: net.say_parts(text, _part), "at")
