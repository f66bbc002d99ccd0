"""Staff's own pages about what is read aloud."""

from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from listen.addresses import part_sound, whole_sound
from listen.models import Pronunciation
from listen.ranges import ranged
from listen.sound.engine import EngineError
from listen.sound.making import BusyError, NoEngineError

from .address import path_of
from .lines import name_of
from .page import NothingReadError, heard_page
from .rights import may_hear_pages, may_try_words
from .tryout import UnsayableError, tried

NO_VOICE = "Servern har ingen röst. Be den som sköter driften om hjälp."
BUSY = "Rösten är upptagen. Vänta en stund och försök igen."
FAILED = "Rösten kunde inte säga det. Prova att skriva det på ett annat sätt."


@require_safe
def reading(request):
    """How a page sounds, to someone who may (rights.may_hear_pages). Raises PermissionDenied."""
    if not may_hear_pages(request.user):
        raise PermissionDenied
    typed = request.GET.get("sida", "").strip()
    context = admin.site.each_context(request) | {
        "title": "Så låter sidan",
        "opts": Pronunciation._meta,
        "typed": typed,
    }
    if typed:
        context |= _heard(path_of(typed, request.get_host()), request.user)
    return TemplateResponse(request, "admin/listen/reading.html", context)


@require_safe
def tryout(request):
    """The sound of a few words; or in words why there is none. Raises PermissionDenied."""
    if not may_try_words(request.user):
        raise PermissionDenied
    said = " ".join(request.GET.get("sager", "").split())
    try:
        with tried(said, request.GET.get("sprak", "")) as sound:
            response = ranged(request, sound, "audio/mpeg", f'"{sound.stat().st_size}"')
    except UnsayableError as error:
        response = _refusal(400, str(error))
    except NoEngineError:
        response = _refusal(502, NO_VOICE)
    except BusyError:
        response = _refusal(503, BUSY)
    except EngineError:
        response = _refusal(502, FAILED)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _refusal(status, words):
    headers = {"Retry-After": "1"} if status == 503 else {}
    return HttpResponse(words, "text/plain; charset=utf-8", status=status, headers=headers)


def _heard(address, user):
    try:
        page = heard_page(address, user)
    except NothingReadError as error:
        return {"refusal": str(error)}
    has_sound, key = not page.why_silent, page.script.key
    return {
        "page": page,
        "address": address,
        "whole": whole_sound(key, address) if has_sound else "",
        "parts": [
            (number, lines, part_sound(key, number, address) if has_sound else "")
            for number, lines in enumerate(page.parts, 1)
        ],
        "unknown": [
            (written, name_of(language), times, _add_address(written, language, address))
            for (language, written), times in page.unknown()
        ],
        "add_address": _add_address("", page.script.language, address),
    }


def _add_address(written, language, address):
    """The form for a new word, filled in, which leads back to the page."""
    query = urlencode({"written": written, "language": language, "sida": address})
    return f"{reverse('admin:listen_pronunciation_add')}?{query}"
