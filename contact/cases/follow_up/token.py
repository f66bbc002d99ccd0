"""The word in the addresses of an open case: signed and dated, so that no cookie is needed."""

from datetime import timedelta

from django.core import signing

SALT = "cases.follow-up"
# A page that has been left open shows nothing more after this; each page gives a new word.
LASTS = timedelta(minutes=60)


def new_token(access, now):
    """What stands in the address while the holder of `access` reads."""
    return signing.Signer(salt=SALT).sign(f"{access.digest}.{int(now.timestamp()):x}")


def digest_in(token):
    """The digest of the StatusAccess that `token` was made for; BadSignature if we did not."""
    return signing.Signer(salt=SALT).unsign(token).partition(".")[0]


def is_fresh(token, now, lasts=LASTS):
    """True if `token`, which we have made, was made within `lasts` before `now`."""
    made = int(signing.Signer(salt=SALT).unsign(token).partition(".")[2], 16)
    return now.timestamp() - made <= lasts.total_seconds()
