from dataclasses import dataclass

from django.conf import settings

from . import engines
from .words import COMMON, stems, words

MOST_WORDS = 10
MOST_HITS = 200
SHORTEST_BEGINNING = 3


@dataclass(frozen=True)
class Found:
    """What a query gave: the keys of at most MOST_HITS things, best first."""

    keys: list
    every_word: bool  # False: nothing holds all the words, these hold some

    @property
    def is_cut(self):
        return len(self.keys) >= MOST_HITS


def search(query, language, now):
    """What holds the words of `query`, of what everyone can read at `now` in `language`."""
    terms = _terms(query, language)
    if not terms:
        return Found([], every_word=True)
    asked = {"language": language, "now": now, "limit": MOST_HITS}
    keys = engines.find("title", terms, **asked)
    if len(keys) < MOST_HITS:
        keys += engines.find("text", terms, **asked)
    if keys or len(terms) == 1:
        return Found(list(dict.fromkeys(keys))[:MOST_HITS], every_word=True)
    return Found(engines.find("text", terms, every=False, **asked), every_word=False)


def _terms(query, language):
    """The words that matter, each with its forms in the languages that a text may be in."""
    asked = words(query)[:MOST_WORDS]
    asked = [word for word in asked if word not in COMMON] or asked
    languages = list(dict.fromkeys([language, settings.LANGUAGE_CODE]))
    return [
        _forms(word, languages, goes_on=place == len(asked)) for place, word in enumerate(asked, 1)
    ]


def _forms(word, languages, goes_on):
    """[(form, whether it may go on)]: the last word may be the beginning of a longer one."""
    forms = {}
    for language in languages:
        stem, *others = stems(word, language)
        forms |= dict.fromkeys(others, False) | {stem: goes_on and len(stem) >= SHORTEST_BEGINNING}
    return list(forms.items())
