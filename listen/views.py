"""The sound of a page, at an address that only the page's present text can have."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import Error
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from .bar import bar as present_bar
from .offer import is_staff
from .published import MissingPageError, script_at
from .ranges import ranged, starts_at_the_beginning
from .script import UNKEPT
from .sound import making, store
from .sound.engine import EngineError

FOR_EVER = "public, max-age=31536000, immutable"
MP3, WEBVTT = "audio/mpeg", "text/vtt; charset=utf-8"


@require_safe
def about(request):
    has_readspeaker = bool(settings.LISTEN.readspeaker)
    return render(request, "listen/about.html", {"has_readspeaker": has_readspeaker})


@require_safe
def bar(request, version):
    """What the page is read with. A page that was opened before it was changed gets the new one."""
    present, html = present_bar()
    response = HttpResponse(html)
    response.headers["Cache-Control"] = FOR_EVER if version == present else "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def whole(request, key):
    """The sound of a whole page, in one file."""
    return _answer(request, "whole", key, None, MP3)


@require_safe
def part(request, key, number):
    """The sound of part `number` of a page."""
    return _answer(request, "part", key, number, MP3)


@require_safe
def times(request, key, number):
    """When each sentence of that part is heard."""
    return _answer(request, "times", key, number, WEBVTT)


def _answer(request, name, key, number, content_type):
    path = _path(store.Folder(key), name, number)
    if starts_at_the_beginning(request) or not path.exists():
        refusal = _make(request, name, key, number)
        if refusal is not None and not (refusal.status_code == 503 and path.exists()):
            return refusal
    response = ranged(request, path, content_type, f'"{key}-{number or "whole"}"')
    kept = not key.endswith(UNKEPT) and not is_staff(request)
    response.headers["Cache-Control"] = FOR_EVER if kept else "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _make(request, name, key, number):
    """Sees to it that the sound is there; or gives the response that says why it is not."""
    reader = request.user if is_staff(request) else AnonymousUser()
    address = request.GET.get("sida", "")
    try:
        script = script_at(address, reader)
        if number is not None and not 0 < number <= len(script.parts):
            raise Http404
        if script.key != key:
            return _present(request, name, script.key, number)
        _made(script, name, number, address)
    except MissingPageError as missing:
        return HttpResponse(status=missing.status)
    except (making.BusyError, Error):
        return HttpResponse(status=503, headers={"Retry-After": "1"})
    except (making.NoEngineError, EngineError):
        return HttpResponse(status=502)
    return None


def _made(script, name, number, address):
    if name == "whole":
        return making.whole_of(script, address)
    return making.part_of(script, number, address)


def _present(request, name, key, number):
    """The page has changed since it was opened: its present text is found at another address."""
    args = [key] if number is None else [key, number]
    return HttpResponseRedirect(f"{reverse(f'sound:{name}', args=args)}?{request.GET.urlencode()}")


def _path(folder, name, number):
    if name == "whole":
        return folder.whole
    return folder.times(number) if name == "times" else folder.part(number)
