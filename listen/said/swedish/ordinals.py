"""Ordinals in words: 28 is tjugoåttonde."""

from .cardinals import TENS, cardinal

SMALL = (
    "nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte "
    "trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde"
).split()


def ordinal(n):
    """The ordinal in words, 0 <= n < 1 000 000. Raises ValueError outside that."""
    if not 0 <= n < 10**6:
        raise ValueError(f"{n} has no ordinal here")
    if n < 20:
        return SMALL[n]
    rest = n % 100
    if rest == 0:
        return cardinal(n) + "de"
    if rest < 20:
        return _head(n - rest) + SMALL[rest]
    if rest % 10 == 0:
        return _head(n - rest) + TENS[rest // 10] + "nde"
    return _head(n - rest % 10) + SMALL[rest % 10]


def _head(n):
    return cardinal(n) if n else ""
