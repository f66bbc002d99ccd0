"""Signs as they are written, in pieces of patterns that the rules share."""

import re
import unicodedata

BLANK = "[ \u00a0\u2007\u2009\u202f]"
# Hyphens and dashes are mixed up so often that a rule which asks for one takes them all.
DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
MINUS = "[-\u2011\u2212\u2013]"
# Between the ends of a range; a blank or none on each side.
BETWEEN = f"{BLANK}?{DASH}{BLANK}?"
APOSTROPHE = "['\u2019]"

# Hidden signs inside words (soft hyphen, joiners, direction marks): no voice should be given them.
HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{HIDDEN}\u0300-\u036f]){{0,99}}")
_PIECE = re.compile(r"[^\W_]{1,100}|\s+|.", re.DOTALL)
_WHITE = re.compile(r"\s+")
_HIDDEN = re.compile(f"[{HIDDEN}]+")

# What every voice takes as a pause or passes over.
PUNCTUATION = frozenset(".,;:!?()[]\"'-\u2010\u2011\u2013\u2014\u2026\u201c\u201d\u2018\u2019«»/")


def plain(text, at):
    """(end, said, known) of the plain word, blank or sign that begins at `at`.

    A word is cut after 100 signs, so that no token is longer than a voice can take. Symbols that
    voices read as rubbish are not said; those that bear a meaning (€ < ~) are not known either.
    """
    if match := _WORD.match(text, at):
        return match.end(), _HIDDEN.sub("", match[0]), True
    if match := _WHITE.match(text, at):
        return match.end(), " ", True
    sign = text[at]
    if sign in PUNCTUATION:
        return at + 1, sign, True
    if sign == "_":
        return at + 1, " ", True
    return at + 1, "", unicodedata.category(sign) not in {"Sm", "Sc", "Po"}


def pieces(text, start, end):
    """(start, end) of each word, blank and sign of text[start:end], as they stand."""
    return ((match.start(), match.end()) for match in _PIECE.finditer(text, start, end))
