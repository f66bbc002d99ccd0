"""Numbers and ordinals in English words."""

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def cardinal(n):
    """The number in words, 0 <= n < 1000. Raises ValueError outside that."""
    if not 0 <= n < 1000:
        raise ValueError(f"{n} has no words here")
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    return f"{SMALL[n // 100]} hundred" + (f" and {cardinal(n % 100)}" if n % 100 else "")


def ordinal(n):
    """The ordinal in words, 0 <= n < 1000. Raises ValueError outside that."""
    *before, last = cardinal(n).replace("-", "\0-\0").replace(" ", "\0 \0").split("\0")
    if last in ORDINALS:
        last = ORDINALS[last]
    else:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return "".join((*before, last))


def say_digits(digits):
    """One by one."""
    return " ".join(SMALL[int(digit)] for digit in digits)
