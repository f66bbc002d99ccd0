"""ReadSpeaker, for a town that has a contract: nothing of theirs before the visitor's yes.

docs/readspeaker.md says what of this is known from ReadSpeaker and what is not.
"""

import re
from urllib.parse import urlencode

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control
from django.utils.encoding import escape_uri_path
from django.utils.http import url_has_allowed_host_and_scheme

from pages.parts import END

from .offer import PARTS_OF_A_LIST

QUESTION, YES = "readspeaker-fraga", "readspeaker"
# Their names of the languages that they are asked to read. Others are not offered.
VOICES = {"sv": "sv_se", "en": "en_uk"}
SCRIPT = "https://cdn-eu.readspeaker.com/script/{customer}/webReader/webReader.js?pids=wr"
WITHOUT_SCRIPT = "https://app-eu.readspeaker.com/cgi-bin/rsent"
UNTOLD = '<meta name="referrer" content="no-referrer">'  # a page that no other site is to know of
THEIRS = "https://*.readspeaker.com"
# Of a list: anything else would be the words of whoever wrote the address, told to them.
PART = re.compile(rf"[0-9]{{1,6}}|{END}")
# What their manual asks for, and media-src. The first of two has to name what script-src and
# style-src allow already, which it takes the place of.
ASKED_FOR = {
    "script-src-elem": [SELF, THEIRS],
    "style-src-elem": [SELF, UNSAFE_INLINE, THEIRS],
    "style-src-attr": [UNSAFE_INLINE],
    "img-src": [THEIRS],
    "font-src": ["data:"],
    "connect-src": [THEIRS],
    "media-src": [THEIRS],
    "form-action": [THEIRS],
    "frame-src": [THEIRS],
}


def question_address(request, html, offer):
    """Where the visitor is asked before ReadSpeaker reads the page `html`; "" where it may not.

    It may read what everyone is shown alike, and what no visitor has to keep secret.
    """
    if not settings.LISTEN.readspeaker or request.LANGUAGE_CODE not in VOICES:
        return ""
    if not offer.kept or UNTOLD in html or not _asks_for_a_part_alone(request):
        return ""
    return f"{_address(request, lyssna=QUESTION)}#lyssna"


def step_of(request):
    """QUESTION or YES where the address says so once, and nothing else; else "".

    Who comes to a yes from another site has not said it, and is asked.
    """
    match request.GET.getlist("lyssna"):
        case [asked] if asked == YES:
            return YES if _is_from_here(request) else QUESTION
        case [asked] if asked == QUESTION:
            return QUESTION
    return ""


def shown_at(request, step, language):
    """The markup that takes the place of the player at `step`, of a page mostly in `language`."""
    context = {"page_url": _address(request), "yes_url": f"{_address(request, lyssna=YES)}#lyssna"}
    if step == YES:
        context |= {"script": SCRIPT.format(customer=settings.LISTEN.readspeaker)}
        context |= {"without_script": _without_script(request, language)}
        return render_to_string("listen/readspeaker/player.html", context, request)
    return render_to_string("listen/readspeaker/question.html", context, request)


def as_answer(response, step):
    """`response` as one that nobody keeps or finds; after a yes, one that lets theirs in."""
    patch_cache_control(response, private=True, no_store=True)
    response.headers["X-Robots-Tag"] = "noindex"
    return csp_update(ASKED_FOR)(lambda: response)() if step == YES else response


def _without_script(request, language):
    """Their page that reads ours: what the button leads to where no script takes over.

    A page that is not translated is read in the language that it is in.
    """
    asked = {
        "customerid": settings.LISTEN.readspeaker,
        "lang": VOICES.get(language, VOICES[request.LANGUAGE_CODE]),
        "readclass": "rs_read_this",
        "url": settings.SITE_URL + _address(request),
    }
    return f"{WITHOUT_SCRIPT}?{urlencode(asked)}"


def _address(request, **more):
    """Of the page, with the part of a list that is shown, and `more`."""
    query = {name: request.GET[name] for name in _asked(request)} | more
    return escape_uri_path(request.path) + (f"?{urlencode(query)}" if query else "")


def _asked(request):
    return [name for name in request.GET if name != "lyssna"]


def _asks_for_a_part_alone(request):
    parts = [
        PART.fullmatch(value) for name in _asked(request) for value in request.GET.getlist(name)
    ]
    return PARTS_OF_A_LIST.issuperset(_asked(request)) and all(parts)


def _is_from_here(request):
    """True if the browser says that the visitor came by a link of this site.

    Browsers before 2023, and all of them without TLS, say so in Referer only.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    referrer = request.headers.get("Referer")
    return url_has_allowed_host_and_scheme(referrer, {request.get_host()}, request.is_secure())
