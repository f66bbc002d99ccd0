"""What is wrong in a text, as far as a machine can know: each fault is a Swedish sentence."""

import re
from collections import Counter

# The forms of one word: two of them in a row is a slip ("din dina").
FORMS = [
    {"min", "mitt", "mina"},
    {"din", "ditt", "dina"},
    {"sin", "sitt", "sina"},
    {"vår", "vårt", "våra"},
    {"er", "ert", "era"},
    {"en", "ett"},
    {"någon", "något", "några"},
    {"ingen", "inget", "inga"},
    {"denna", "detta", "dessa"},
]
# Words that may rightly follow themselves: "det är det det gäller".
MAY_REPEAT = {"det", "den", "är", "that", "had"}
TWO_WORDS = re.compile(r"\b(?=([^\W\d_]+)\s+([^\W\d_]+)\b)")
NO_SPACE = re.compile(r"[a-zåäö]{2}[.!?][A-ZÅÄÖ][a-zåäö]|[a-zåäö],[a-zåäöA-ZÅÄÖ]")
EXTRA_SPACE = re.compile(r"(?<=\w) [.,;:!?](?=\s|$)")
ADDRESS_MARKS = ("@", "://", "www.")
WORD = re.compile(r"\b[^\W\d_]{8,40}\b")
SENDER = re.compile(r"\b(vi|oss|vår|vårt|våra)\b", re.IGNORECASE)
DATE_MISSING = re.compile(r"senast (uppdaterad|ändrad|granskad|publicerad)\s*:?\s*$", re.IGNORECASE)
YEAR = re.compile(r"\b(19|20)\d\d\b")


def text_faults(text):
    """The faults in a paragraph: words written twice, spaces missing or in the wrong place."""
    text = " ".join(word for word in text.split(" ") if not _is_address(word))
    no_space = (_around(text, found) for found in NO_SPACE.finditer(text))
    extra_space = (_around(text, found) for found in EXTRA_SPACE.finditer(text))
    return [
        *(f"Dubbelt ord: ”{one} {other}”." for one, other in _doubled(text)),
        *(f"Mellanslag saknas: ”{words}”." for words in no_space),
        *(f"Mellanslag för mycket: ”{words}”." for words in extra_space),
    ]


def says_we(text):
    """True if `text` says "vi", so that the reader must know who speaks."""
    return bool(SENDER.search(text))


def lacks_date(lines):
    """True if one of `lines` promises a date ("Senast uppdaterad:") and none follows."""
    return any(
        DATE_MISSING.search(line) and not YEAR.search("".join(lines[place + 1 : place + 2]))
        for place, line in enumerate(lines)
    )


def odd_spellings(text):
    """(odd, usual) for each long word that occurs once and is one letter from one that recurs.

    No dictionary is asked. The first letter and the last three may differ rightly (negations,
    inflections: samordnare, samordnaren), so there only letters in the wrong order are seen.
    """
    words = Counter(word.lower() for word in WORD.findall(text))
    usual = {key: word for word, times in words.items() if times > 1 for key in _near(word)}
    once = (word for word, times in words.items() if times == 1)
    keys = ((word, next((key for key in _slips(word) if key in usual), "")) for word in once)
    return [(word, usual[key]) for word, key in keys if key]


def _near(word):
    """`word`, and `word` without one of its letters."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(1, len(word) - 3))]


def _slips(word):
    """What to look `word` up as: as above, and with two neighbouring letters changed about."""
    places = range(1, len(word) - 1)
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places)
    return [*_near(word), *swapped]


def _doubled(text):
    for one, other in TWO_WORDS.findall(text):
        pair = {one.lower(), other.lower()}
        repeated = len(pair) == 1 and not pair & MAY_REPEAT
        if repeated or (len(pair) == 2 and any(pair <= forms for forms in FORMS)):
            yield one, other


def _is_address(word):
    return any(mark in word for mark in ADDRESS_MARKS)


def _around(text, found):
    """The match `found` with the words that it touches."""
    before = text[max(0, found.start() - 40) : found.start()].rpartition(" ")[2]
    after = re.match(r"\w{0,40}", text[found.end() : found.end() + 40])[0]
    return before + found[0] + after
