"""A long sentence, cut where a reader would draw breath."""

LONG, LONGEST = 200, 300
# The first that is there is taken: a stop inside, a dash or colon, a comma, at worst a blank.
BREATHS = (frozenset(";"), frozenset("\u2013\u2014:"), frozenset(","))


def cut(tokens):
    """The tokens as a list of lists, each of LONG characters said or less where that can be done,
    never of more than LONGEST (but for a token that is longer by itself).
    """
    parts, at = [], 0
    while place := _place(tokens, at):
        parts.append(tokens[at : at + place])
        at += place
    return [*parts, tokens[at:]]


def _place(tokens, at):
    """After how many tokens from `at` to cut; None where what is left is better left whole."""
    reach, ends = 0, []
    for i in range(at, len(tokens)):
        reach += len(tokens[i].said)
        if reach > LONGEST:
            break
        ends.append((reach, tokens[i].said.strip()))
    if reach <= LONG or at + 1 == len(tokens):
        return None
    for signs in BREATHS:
        if place := _last(ends, lambda said, signs=signs: said in signs):
            return place
    if reach <= LONGEST:
        return None
    return _last(ends, lambda said: not said) or max(len(ends), 1)


def _last(ends, fits):
    """The number of tokens up to the last that fits within LONG, not too near the beginning."""
    for i in range(len(ends) - 1, 0, -1):
        if 40 <= ends[i][0] <= LONG and fits(ends[i][1]):
            return i + 1
    return None
