"""Has Django make a page, and says whether everyone may be shown it until something changes."""

from urllib.parse import parse_qsl

from django.conf import settings

from pages import parts

from .finished import FinishedPage

# Words in an address that lead to other text for everyone: the part of a list, of the sitemap,
# and what is read aloud of a page (`lyssna=manus`).
PARTS = parts.WORDS | {"p", "lyssna"}
TEXTS = ("text/html", "application/xml", "application/json")
# How the browser asks for it: that is answered from the finished page.
HOW = ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_COOKIE")


def is_staff(environ):
    """True if the browser has a cookie of ours: visitors have none. Others' cookies are nothing."""
    cookies = environ.get("HTTP_COOKIE")
    return bool(cookies) and (
        settings.SESSION_COOKIE_NAME in cookies or settings.CSRF_COOKIE_NAME in cookies
    )


def may_be_kept(environ):
    """True if the address is one of those at which everyone is shown the same."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    return (
        environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and (path.endswith("/") or path.startswith("/sitemap"))
        and (not query or {name for name, _ in parse_qsl(query, True)} <= PARTS)
    )


def made(app, environ):
    """(response of Django, its FinishedPage or None) for an address that may be kept.

    Without a FinishedPage it is for the one who asked alone, or not worth keeping.
    """
    asked = {name: value for name, value in environ.items() if name not in HOW}
    headers = []
    response = app(asked | {"REQUEST_METHOD": "GET"}, lambda _, sent: headers.extend(sent))
    if not _is_for_everyone(response):
        return response, None
    page = FinishedPage.of(response, headers)
    response.close()
    return response, page


def _is_for_everyone(response):
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    unkept = "no-store" in response.headers.get("Cache-Control", "")
    return response.headers.get("Content-Type", "").startswith(TEXTS) and (
        not unkept or getattr(response, "published", False)
    )
