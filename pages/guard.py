"""Who may send a visitor's form: a page of this site, not older than a day. No cookie is needed.

The form acts for nobody who is logged in, so there is no session to protect; this keeps other
sites from sending it in a reader's name, and says how old a form is.
"""

from datetime import UTC, datetime

from django.conf import settings
from django.core import signing

from .kept.basis import tells_time

SALT = "pages.visitors-form"
LASTS = 24 * 60 * 60
CLOCKS_DIFFER = 60  # seconds that two machines may disagree


def new_token(now):
    """A signed word, for a hidden field, that says when the form was made."""
    tells_time()
    return signing.Signer(salt=SALT).sign(int(now.timestamp()))


def accepts(request, now):
    """True if the form in `request` was made here within a day before `now`."""
    return _is_from_here(request) and _is_fresh(request.POST.get("token", ""), now)


def made_at(request):
    """When the form in `request`, which was accepted, was made, by the slowest clock there is."""
    made = _made(request.POST["token"])
    return datetime.fromtimestamp(made - CLOCKS_DIFFER, UTC)


def _is_fresh(token, now):
    try:
        made = _made(token)
    except signing.BadSignature:
        return False
    return -CLOCKS_DIFFER <= now.timestamp() - made <= LASTS


def _made(token):
    """POSIX, seconds. Raises BadSignature."""
    return int(signing.Signer(salt=SALT).unsign(token))


def _is_from_here(request):
    """What the browser says of the page that sent the form; an old browser says nothing.

    `Origin` is "null" when that page sends no referrer, as our own do (Fetch standard,
    "append a request Origin header").
    """
    if site := request.META.get("HTTP_SEC_FETCH_SITE"):
        return site in {"same-origin", "none"}
    here = {settings.SITE_URL, f"{request.scheme}://{request.get_host()}"}
    return request.META.get("HTTP_ORIGIN", "null") in {"null", *here}
