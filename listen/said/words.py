"""A site's own words: how they are said, where rules and voice would get them wrong."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from .writing import BLANK

_UNIT = re.compile(r"\w+|[^\w\s]")
# What stands so is a part of an address, which is said as a whole.
_IN_ADDRESS = re.compile(r"(?<=[@/])|(?<=\w\.)")
_ADDRESS_GOES_ON = re.compile(r"@|\.\w")


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

    Where several begin at the same place the longest is taken. None in an address: that is said
    first, and then its words. The time grows with the text, not with the number of words.
    """
    found, at = [], 0
    by_unit = _by_first_unit(tuple(words))
    for unit in _UNIT.finditer(text) if by_unit else ():
        if unit.start() < at or _IN_ADDRESS.match(text, unit.start()):
            continue
        for word in by_unit.get(unit[0].casefold(), ()):
            match = _pattern(word).match(text, unit.start())
            if match and not _ADDRESS_GOES_ON.match(text, match.end()):
                at = match.end()
                found.append((match.start(), at, word.said))
                break
    return found


@lru_cache(maxsize=64)
def _by_first_unit(words):
    """Each word under the first of its letters or signs, the longest first."""
    by_unit = defaultdict(list)
    for word in sorted(words, key=lambda word: -len(word.written)):
        if unit := _UNIT.search(word.written):
            by_unit[unit[0].casefold()].append(word)
    return dict(by_unit)


@lru_cache(maxsize=4096)
def _pattern(word):
    written = word.written.split()
    after = r"(?!\w)" if written[-1][-1].isalnum() else ""
    flags = 0 if word.match_case else re.IGNORECASE
    return re.compile(BLANK.join(map(re.escape, written)) + after, flags)


def with_words(said, words):
    """`said` with each of `words` in it said as the site wants."""
    parts, at = [], 0
    for start, end, word in find_words(said, words):
        parts += [said[at:start], word]
        at = end
    return "".join([*parts, said[at:]])
