"""Asks the map server that the operator has named for a tile. It learns nothing of who looks."""

import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings

from .errors import MissingTileError, SilentServerError, TileError

TIMEOUT = 5  # seconds
LARGEST = 512 * 1024  # bytes
# How a picture begins, and what it is.
KINDS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"RIFF": "image/webp",
}


class NoRedirect(HTTPRedirectHandler):
    """The operator has said whom to ask: nobody else can say that it is another."""

    def redirect_request(self, *args):
        return None


OPENER = build_opener(NoRedirect)


def fetch(z, x, y):
    """The bytes of a picture. Raises a TileError."""
    url = settings.MAP.tiles.replace("{z}", str(z)).replace("{x}", str(x)).replace("{y}", str(y))
    headers = {
        "User-Agent": f"municipal-map/1 (+{settings.SITE_URL})",
        "Accept": ", ".join(KINDS.values()),
    }
    deadline = time.monotonic() + TIMEOUT
    try:
        with OPENER.open(Request(url, headers=headers), timeout=TIMEOUT) as answer:  # noqa: S310 - checked at the start
            return _picture_in(answer, deadline)
    except HTTPError as error:
        with error:
            raise _error_for(error.code) from None
    except (OSError, HTTPException) as error:
        raise SilentServerError(type(error).__name__) from None


def kind_of(picture):
    """The media type of the bytes `picture`, or None if they are none that we show."""
    return next((kind for start, kind in KINDS.items() if picture.startswith(start)), None)


def _picture_in(answer, deadline):
    picture = b""
    while chunk := answer.read1(64 * 1024):
        picture += chunk
        if len(picture) > LARGEST:
            raise TileError("too large")
        if time.monotonic() > deadline:
            raise SilentServerError("too slow")
    kind = kind_of(picture)
    if kind is None or answer.headers.get_content_type() not in KINDS.values():
        raise TileError(f"a {answer.headers.get_content_type()}")
    if answer.length:
        raise SilentServerError("cut off")
    return picture


def _error_for(status):
    """An address may hold a key, so nothing of it is told."""
    kinds = {404: MissingTileError, 410: MissingTileError}
    kinds |= dict.fromkeys((429, 502, 503, 504), SilentServerError)
    return kinds.get(status, TileError)(f"status {status}")
