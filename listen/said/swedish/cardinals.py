"""Numbers in words: 45 is fyrtiofem."""

SMALL = (
    "noll ett två tre fyra fem sex sju åtta nio tio elva tolv "
    "tretton fjorton femton sexton sjutton arton nitton"
).split()
TENS = dict(
    zip(
        range(2, 10),
        "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(),
        strict=True,
    )
)
LARGE = ((10**12, "biljon"), (10**9, "miljard"), (10**6, "miljon"))
LIMIT = 10**15


def cardinal(n):
    """The number in words, 0 <= n < LIMIT. Raises ValueError outside that."""
    if not 0 <= n < LIMIT:
        raise ValueError(f"{n} has no words here")
    return with_millions(n, _below_million)


def with_millions(n, say_rest):
    """The millions of `n` and above in words; what is below them as `say_rest` says it."""
    parts = []
    for size, name in LARGE:
        if n >= size:
            parts.append(large(n // size, name))
            n %= size
    if n or not parts:
        parts.append(say_rest(n))
    return " ".join(parts)


def large(count, name):
    """en miljon, två miljarder: `name` in the singular."""
    return f"en {name}" if count == 1 else f"{_below_million(count)} {name}er"


def _below_million(n):
    if n < 1000:
        return _below_thousand(n)
    thousands = _below_thousand(n // 1000)
    # Three t in a row are written as two: ettusen.
    head = thousands.removesuffix("t") if thousands.endswith("tt") else thousands
    return f"{head}tusen" + (_below_thousand(n % 1000) if n % 1000 else "")


def _below_thousand(n):
    if n < 100:
        return _below_hundred(n)
    return f"{SMALL[n // 100]}hundra" + (_below_hundred(n % 100) if n % 100 else "")


def _below_hundred(n):
    if n < 20:
        return SMALL[n]
    return TENS[n // 10] + (SMALL[n % 10] if n % 10 else "")


def year(n):
    """1990 is nittonhundranittio. Other years are said as numbers."""
    if 1100 <= n < 2000:
        return f"{SMALL[n // 100]}hundra" + (_below_hundred(n % 100) if n % 100 else "")
    return cardinal(n)
