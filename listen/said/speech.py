"""A block of text, said: what its author decided, the site's words, the language's rules."""

from bisect import bisect_left
from dataclasses import replace

from . import english, swedish
from .scanner import scan
from .token import Token
from .words import find_words, with_words
from .writing import pieces

LANGUAGES = {"sv": swedish, "en": english}
# More than a voice takes at once; nobody means that.
LONGEST = 1000


def say(text, language, words=(), given=()):
    """The Tokens of one block of text, in order and wholly covering it.

    `language` is a code; one without rules ("fi") gives tokens that change nothing but what
    `words` (the site's own, Word) and `given` ((start, end, said), decided by the page's author)
    say. `given` wins over `words`, and both over the rules.
    """
    tokens, at = [], 0
    for start, end, said in _decided(text, words, given):
        tokens += _ruled(text, at, start, language, words)
        tokens.append(Token(said[:LONGEST], start, end))
        at = end
    tokens += _ruled(text, at, len(text), language, words)
    return tuple(tokens)


def _decided(text, words, given):
    """(start, end, said) in order, none over another: what is given, then words in between."""
    kept = _apart(((start, end, said) for start, end, said in given), len(text))
    starts = [start for start, _, _ in kept]
    found = [span for span in find_words(text, words) if not _meets(span, kept, starts)]
    return sorted(kept + found)


def _apart(spans, length):
    """Of spans those inside the text that begin after the end of the one before."""
    kept, at = [], 0
    for start, end, said in sorted(spans):
        if at <= start < end <= length:
            kept.append((start, end, said))
            at = end
    return kept


def _meets(span, kept, starts):
    """Is the span over one of the kept? The last that begins before its end would be it."""
    before = bisect_left(starts, span[1])
    return before > 0 and kept[before - 1][1] > span[0]


def _ruled(text, start, end, language, words):
    """What the rules say, and in it the site's words: those of an address are known only then."""
    for token in _undecided(text, start, end, language):
        if words and token.said != text[token.start : token.end]:
            token = replace(token, said=with_words(token.said, words))
        yield token


def _undecided(text, start, end, language):
    rules = LANGUAGES.get(language)
    if rules is None:
        return [Token(text[a:b], a, b) for a, b in pieces(text, start, end)]
    return scan(text, start, end, rules.RULES, rules.doubt)
