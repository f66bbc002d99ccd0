"""Finds what a text may say about who someone is, so that its writer can be asked once more."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:\d\d)?(\d{6})\s?[-+]?\s?(\d{4})(?!\d)")
EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}\.[^\W\d_]{2,}")
PHONE = re.compile(r"(?<![\d+])(?:\+46|0046|0)(?:[\s-]?\d){7,10}(?!\d)")
REMOVED = "[borttaget]"


@dataclass(frozen=True)
class Found:
    kind: str  # in the reader's language
    words: str  # as they stand in the text


def personal_data_in(text):
    """[Found], all that `text` seems to say of who someone is; each thing once."""
    numbers = [
        match[0]
        for match in PERSONAL_NUMBER.finditer(text)
        if _is_personal_number(match[1] + match[2])
    ]
    for number in numbers:
        text = text.replace(number, " ")  # so that it is not taken for a telephone number too
    found = [
        *(Found(_("personnummer"), number) for number in numbers),
        *(Found(_("e-postadress"), match[0]) for match in EMAIL.finditer(text)),
        *(Found(_("telefonnummer"), match[0]) for match in PHONE.finditer(text)),
    ]
    return list(dict.fromkeys(found))


def masked(text):
    """`text` with "[borttaget]" for everything that may be a number or an address of someone.

    Also what is no possible personnummer: a slip of the pen still tells who it is.
    """
    for pattern in (EMAIL, PERSONAL_NUMBER, PHONE):
        while pattern.search(text):
            text = pattern.sub(REMOVED, text)
    return text


def _is_personal_number(digits):
    """A possible day (a samordningsnummer adds 60 to it) and a right check digit (SKV 704)."""
    month, day = int(digits[2:4]), int(digits[4:6])
    if not 1 <= month <= 12 or not (1 <= day <= 31 or 61 <= day <= 91):
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
