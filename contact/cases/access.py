"""Codes with which someone follows a case: 135 random bits, written XXXXX-XXXXX-… in six groups."""

import secrets

from django.utils.crypto import salted_hmac

from .models import StatusAccess
from .models.secret import hashed
from .reference import ALPHABET

LENGTH = 30
GROUP = 5


def new_code():
    return _grouped("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def code_of(key):
    """The code that belongs to the draft with this key.

    It follows from the key, which only the sender has: so the receipt can show it again when a
    page was lost on the way, though neither of the two is stored. It takes the site's own secret
    too: whoever finds the receipt's address later cannot work it out.
    """
    digest = salted_hmac("cases.status-code", key, algorithm="sha512").digest()
    number = int.from_bytes(digest)
    signs = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[place])
    return _grouped("".join(signs))


def living_code_of(key):
    """The code of the draft with this key, or "" if its sender has made a new one since."""
    code = code_of(key)
    return code if StatusAccess.objects.for_code(code).exists() else ""


def tidy_code(text):
    """What someone wrote, as the code it must be, or "" if it cannot be one."""
    signs = "".join(sign for sign in text.upper() if sign in ALPHABET)
    return _grouped(signs) if len(signs) == LENGTH else ""


def give_access(request, code, now, shows_text=True):
    """Lets whoever has `code` follow the case."""
    return StatusAccess.objects.create(
        request=request, digest=hashed(code), shows_text=shows_text, created=now
    )


def _grouped(signs):
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))
