"""What the player on a page is told: addresses, length, and the first words to say."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from .length import seconds_of, size_of
from .offer import is_staff
from .remembered import Remembered
from .script import fingerprint_of, script_of
from .staff.rights import may_hear_pages

NO_ADDRESSES = {"sound": "", "times": "", "whole": ""}
# Of so many pages: one that has not changed costs a look-up.
_remembered = Remembered(most=1000)


@dataclass(frozen=True)
class Facts:
    """What follows from the text of a page alone, and is remembered."""

    key: str
    minutes: int
    size: int  # bytes, about
    first: str
    first_language: str
    languages: tuple
    is_spoken: bool  # by the site's own voice


@dataclass(frozen=True)
class Player(Facts):
    manuscript: str  # addresses, empty where there is none
    sound: str  # of a part; {part} stands for its number
    times: str
    whole: str
    staff_url: str
    filename: str
    has_sound: bool


def player_for(request, html, offer):
    """The Player of the page `html`, or None where nothing in it is read."""
    fingerprint = fingerprint_of(html, offer.kept)
    facts = _remembered.get(fingerprint, lambda: _facts_of(script_of(html, kept=offer.kept)))
    if facts is None:
        return None
    has_sound = offer.has_sound and facts.is_spoken
    return Player(
        **vars(facts),
        **(_addresses(facts.key, offer) if has_sound else NO_ADDRESSES),
        manuscript=manuscript_address(request),
        has_sound=has_sound,
        filename=(request.path.strip("/").rpartition("/")[2] or "start") + ".mp3",
        staff_url=staff_address(request, offer),
    )


def _facts_of(script):
    if script is None:
        return None
    seconds = seconds_of(script.sentences)
    first = script.sentences[0]
    return Facts(
        key=script.key,
        minutes=max(1, round(seconds / 60)),
        size=size_of(seconds),
        first=first.said,
        first_language=first.language,
        languages=tuple(script.languages),
        is_spoken=script.is_spoken,
    )


def manuscript_address(request):
    """The page's own address, which says what is read there to whoever may read it."""
    query = request.GET.copy()
    query["lyssna"] = "manus"
    return f"{request.path}?{query.urlencode()}"


def _addresses(key, offer):
    query = urlencode({"sida": offer.address})
    part = {name: reverse(f"sound:{name}", args=[key, 0]) for name in ("part", "times")}
    return {
        "sound": f"{part['part'].replace('/0.', '/{part}.')}?{query}",
        "times": f"{part['times'].replace('/0.', '/{part}.')}?{query}",
        "whole": f"{reverse('sound:whole', args=[key])}?{query}",
    }


def staff_address(request, offer):
    """Where staff see and hear what is read of the page; "" for others."""
    if not offer.has_sound or not is_staff(request) or not may_hear_pages(request.user):
        return ""
    return f"{reverse('admin:listen_reading')}?{urlencode({'sida': offer.address})}"
