"""Puts the player on a page when the page is finished, and says what is read on it."""

import logging

from django.http import JsonResponse
from django.template.loader import render_to_string

from .manuscript_json import manuscript
from .offer import offer_of
from .player import player_for
from .readspeaker import as_answer, shown_at, step_of
from .script import script_of

PLACE = b"<!-- listen -->"  # in templates/base.html
logger = logging.getLogger(__name__)


def read_aloud(get_response):
    """Every page of the site that has the place for it gets its player.

    At the page's own address with `?lyssna=manus` stands what is read of it, for whoever may see
    the page: so a page that is one person's own is known to nobody else.
    """

    def middleware(request):
        response = get_response(request)
        if response.streaming or PLACE not in response.content:
            return response
        offer = offer_of(request, response)
        if request.GET.get("lyssna") == "manus" and offer:
            return _manuscript(response, offer)
        player = _player(request, response, offer) if offer else None
        return _with_player(request, response, player)

    return middleware


def _player(request, page, offer):
    try:
        return player_for(request, page.text, offer)
    except Exception:  # noqa: BLE001 - whatever it is, the page itself is to be read
        logger.exception("A page could not be made ready to be read aloud.")
        return None


def _with_player(request, page, player):
    step = step_of(request) if player and player.readspeaker_url else ""
    shown = ""
    if step:
        shown = shown_at(request, step, player.language)
    elif player:
        shown = render_to_string("listen/player.html", {"player": player}, request)
    page.content = page.content.replace(PLACE, shown.encode(), 1)
    return as_answer(page, step) if step else page


def _manuscript(page, offer):
    """What is read on `page`, kept by others no longer than the page itself."""
    script = script_of(page.text, offer)
    response = JsonResponse(manuscript(script) if script else {}, status=page.status_code)
    for name in ("Cache-Control", "Referrer-Policy", "Vary"):
        if name in page.headers:
            response.headers[name] = page.headers[name]
    return response
