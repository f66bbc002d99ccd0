"""A site's own words: how they are said, where rules and voice would get them wrong."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .writing import BLANK


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase as it is `written`, and what is `said` for it.

    Where `match_case` is true, capitals must be the same too: IT is not it.
    """

    written: str
    said: str
    match_case: bool = False


def find_words(text, words):
    """[(start, end, said), …] in order, apart: where whole `words` stand in the text.

    Where several begin at the same place the longest is taken.
    """
    pattern, said = _pattern(tuple(words))
    if pattern is None:
        return []
    found = (match for match in pattern.finditer(text) if match.end() > match.start())
    return [(match.start(), match.end(), said[match.lastindex - 1]) for match in found]


@lru_cache(maxsize=64)
def _pattern(words):
    """One pattern with a group a word, and what is said for each group."""
    written = sorted((word for word in words if word.written.strip()), key=_longest_first)
    if not written:
        return None, ()
    return re.compile("|".join(map(_group, written))), tuple(word.said for word in written)


def _longest_first(word):
    return -len(word.written)


def _group(word):
    parts = [re.escape(part) for part in word.written.split()]
    written = word.written.strip()
    before = r"(?<!\w)" if written[0].isalnum() else ""
    after = r"(?!\w)" if written[-1].isalnum() else ""
    flags = "" if word.match_case else "i"
    return f"({before}(?{flags}:{BLANK.join(parts)}){after})"
