"""Tokens cut into sentences: what is said in one breath, and shown while it is said."""

from .cutting import cut

STOPS = frozenset(".!?\u2026")
# Belongs to the sentence it closes: ”Ring nu!” and (Stängt.)
CLOSING = frozenset(")]\"'\u201d\u2019»")
MOST_CLOSING = 3


def sentences(text, tokens):
    """The tokens as lists of sentences: none empty, none lost, in order.

    Blanks belong to the sentence before them. One of more than 200 characters said is cut where a
    reader would draw breath, so that none is longer than 300 (where no token alone is).
    """
    whole, current = [], []
    for i, token in enumerate(tokens):
        current.append(token)
        if _ends(text, tokens, i):
            whole.append(current)
            current = []
    if current:
        whole.append(current)
    return [tuple(part) for sentence in _with_blanks(whole) for part in cut(sentence)]


def _ends(text, tokens, i):
    """Is the token at i the last of a sentence, but for blanks?"""
    if not _may_stop(text, tokens, i):
        return False
    following = text[tokens[i].end : tokens[i].end + 3]
    if not following:
        return True
    if following[0] in STOPS or following[0] in CLOSING:
        return False
    if following[0].isspace():
        return not following.lstrip()[:1].islower()
    return _misses_blank(text, tokens[i].start, following[0])


def _may_stop(text, tokens, i):
    """A stop, or what closes it. (An abbreviation's dot is in its token, unless it ends all.)"""
    for token in reversed(tokens[max(i - MOST_CLOSING, 0) : i + 1]):
        alone = token.end - token.start == 1
        if not (alone and text[token.start] in CLOSING):
            return alone and text[token.start] in STOPS
    return False


def _misses_blank(text, stop, following):
    """utomlands.Vi: a word, a stop and a capital with no blank between."""
    before = text[max(stop - 2, 0) : stop]
    return following.isupper() and len(before) == 2 and before.isalpha() and before.islower()


def _with_blanks(whole):
    """Each blank with the sentence before it; a sentence of nothing but blanks with it too."""
    kept = []
    for sentence in whole:
        while kept and sentence and not sentence[0].said.strip():
            kept[-1].append(sentence.pop(0))
        if sentence:
            kept.append(sentence)
    return kept
