"""The reference of a case: easy to read aloud, hard to guess, and a slip of the pen is noticed.

It is written XXX-XXX-XXX: eight random signs, and one that checks them. Without vowels no word
can appear; without 0, 1, B, G, I, L, O, S, U, W and Z no sign is taken for another.
"""

import secrets

ALPHABET = "23456789CDFHJKMNPQRTVXY"  # 23, a prime: any one sign wrong, or two swapped, shows
LENGTH = 8


def new_reference():
    """A reference that nobody can guess: one of 23⁸, about 78 thousand million."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return _grouped(signs + _check_sign(signs))


def tidy_reference(text):
    """What someone wrote or said, as the reference it must be, or "" if it cannot be one."""
    signs = "".join(sign for sign in text.upper() if sign in ALPHABET)
    if len(signs) != LENGTH + 1 or signs[-1] != _check_sign(signs[:-1]):
        return ""
    return _grouped(signs)


def _check_sign(signs):
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(signs, start=1))
    return ALPHABET[total % len(ALPHABET)]


def _grouped(signs):
    return "-".join(signs[start : start + 3] for start in range(0, len(signs), 3))
