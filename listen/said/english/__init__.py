"""English, as someone who reads to a listener in Sweden would say it."""

import re

from ..scanner import index
from . import abbreviations, amounts, clock, dates, initialisms, net, references, signs, telephones

NOUNS = (
    net, references, telephones, clock, dates, initialisms, abbreviations, amounts, signs,
)  # fmt: skip
RULES = index(rule for noun in NOUNS for rule in noun.RULES)
MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
SMALL = re.compile("[a-z]")


def doubt(word, text):
    """Letters mixed with figures, or capitals that no list has (in a text not all in capitals)."""
    if MIXED.search(word):
        return True
    capitals = 1 < len(word) < 6 and word.isupper() and word.isalpha()
    return capitals and word not in initialisms.WORDS and bool(SMALL.search(text))
