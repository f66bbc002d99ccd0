"""A long sentence, cut where a reader would draw breath."""

LONG, LONGEST = 200, 300
# The first that is there is taken: a stop inside, a dash or colon, a comma, at worst a blank.
BREATHS = (frozenset(";"), frozenset("\u2013\u2014:"), frozenset(","))


def cut(tokens):
    """The tokens as a list of lists, each of LONG characters said or less where that can be done,
    never of more than LONGEST (but for a token that is longer by itself).
    """
    parts = []
    while _length(tokens) > LONG:
        at = _place(tokens)
        if at is None:
            break
        parts.append(tokens[:at])
        tokens = tokens[at:]
    return [*parts, tokens]


def _length(tokens):
    """Characters said, counted no further than is asked for."""
    total = 0
    for token in tokens:
        total += len(token.said)
        if total > LONGEST:
            break
    return total


def _place(tokens):
    """Before which token to cut; None where it is better not to."""
    reach, ends = 0, []
    for token in tokens:
        reach += len(token.said)
        if reach > LONGEST:
            break
        ends.append((reach, token.said.strip()))
    for signs in BREATHS:
        if at := _last(ends, lambda said, signs=signs: said in signs):
            return at
    if reach <= LONGEST:
        return None
    return _last(ends, lambda said: not said) or max(len(ends), 1)


def _last(ends, fits):
    """The number of tokens up to the last that fits within LONG, not too near the beginning."""
    for i in range(len(ends) - 1, 0, -1):
        if 40 <= ends[i][0] <= LONG and fits(ends[i][1]):
            return i + 1
    return None
