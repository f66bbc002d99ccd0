from dataclasses import dataclass

from django.conf import settings

from . import engines
from .by_name import named
from .hits import MAIN_PAGE
from .words import COMMON, stems, words

MOST_WORDS = 10
MOST_HITS = 200
SHORTEST_BEGINNING = 3


@dataclass(frozen=True)
class Found:
    """What a query gave: the keys of at most MOST_HITS things, best first."""

    keys: list
    every_word: bool = True  # False: nothing holds all the words, these hold some
    is_cut: bool = False  # there are more


def search(query, language, now):
    """What holds the words of `query`, of what everyone can read at `now` in `language`."""
    terms = terms_of(query, [language, settings.LANGUAGE_CODE])
    if not terms:
        return Found([])
    asked = {"language": language, "now": now, "limit": MOST_HITS + 1}
    main = [(MAIN_PAGE, page.view) for page in named(terms, language)]
    # Whole words are looked up at once; the beginning of one that stands everywhere is not.
    keys = main + (_title_first(terms, **asked) if engines.is_there(terms[:-1]) else [])
    every_word = bool(keys) or len(terms) == 1
    if not every_word:
        keys = _title_first(terms, every=False, **asked)
    return Found(keys[:MOST_HITS], every_word, is_cut=len(keys) > MOST_HITS)


def _title_first(terms, **asked):
    """Whole words in the title, then beginnings of words in it, then the rest."""
    whole = [[(form, False) for form, _ in term] for term in terms]
    keys = {}
    for index, wanted in [("title", whole), ("title", terms), ("text", terms)]:
        if len(keys) <= MOST_HITS:
            keys |= dict.fromkeys(engines.find(index, wanted, **asked))
    return list(keys)


def terms_of(query, languages):
    """The words that matter, each with its forms in the `languages` that a text may be in."""
    asked = words(query)[:MOST_WORDS]
    asked = [word for word in asked if word not in COMMON] or asked
    return [
        _forms(word, dict.fromkeys(languages), goes_on=place == len(asked))
        for place, word in enumerate(asked, 1)
    ]


def _forms(word, languages, goes_on):
    """[(form, whether it may go on)]: the last word may be the beginning of a longer one."""
    forms = {}
    for language in languages:
        stem, *others = stems(word, language)
        forms |= dict.fromkeys(others, False) | {stem: goes_on and len(stem) >= SHORTEST_BEGINNING}
    return list(forms.items())
