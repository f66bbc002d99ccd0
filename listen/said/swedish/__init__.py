"""Swedish, as a good reader on the radio would say it."""

import re

from ..scanner import index
from . import (
    abbreviations,
    amounts,
    clock,
    dates,
    initialisms,
    law,
    names,
    net,
    numbers,
    places,
    references,
    schools,
    signs,
    spans_of_days,
    telephones,
)

# The first that takes a writing has it: what is most particular comes first.
NOUNS = (
    net, law, references, clock, dates, spans_of_days, amounts, places, telephones, schools, names,
    initialisms, abbreviations, signs, numbers,
)  # fmt: skip
RULES = index([*(rule for noun in NOUNS for rule in noun.RULES), abbreviations.UNLISTED])
MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
# Longer ones are words that someone has shouted.
CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,5}")
SMALL = re.compile(r"[a-zåäö]")


def doubt(word, text):
    """Letters mixed with figures, or capitals that no list has (in a text not all in capitals)."""
    if MIXED.search(word):
        return True
    return (
        bool(CAPITALS.fullmatch(word))
        and word not in initialisms.WORDS
        and bool(SMALL.search(text))
    )
