"""What the player on a page is told: addresses, length, and the first words to say."""

from dataclasses import dataclass

from .addresses import any_part, part_sound, part_times, whole_sound
from .length import seconds_of, size_of
from .offer import is_staff
from .readspeaker import question_address
from .remembered import Remembered
from .script import fingerprint_of, script_of
from .staff.address import reading_address
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
    language: str  # that most of it is in
    is_spoken: bool  # by the site's own voice


@dataclass(frozen=True)
class Player(Facts):
    manuscript: str  # addresses, empty where there is none
    sound: str  # of a part; {part} stands for its number
    times: str
    whole: str
    staff_url: str
    readspeaker_url: str
    filename: str
    has_sound: bool


def player_for(request, html, offer):
    """The Player of the page `html`, or None where nothing in it is read."""
    fingerprint = fingerprint_of(html, offer)
    facts = _remembered.get(fingerprint, lambda: _facts_of(script_of(html, offer)))
    if facts is None:
        return None
    has_sound = offer.has_sound and facts.is_spoken
    return Player(
        **vars(facts),
        **(_addresses(facts.key, offer.address) if has_sound else NO_ADDRESSES),
        manuscript=manuscript_address(request),
        has_sound=has_sound,
        filename=(request.path.strip("/").rpartition("/")[2] or "start") + ".mp3",
        staff_url=staff_address(request, offer),
        readspeaker_url=question_address(request, html, offer),
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
        language=script.main_language,
        is_spoken=script.is_spoken,
    )


def manuscript_address(request):
    """The page's own address, which says what is read there to whoever may read it."""
    query = request.GET.copy()
    query["lyssna"] = "manus"
    return f"{request.path}?{query.urlencode()}"


def _addresses(key, page):
    return {
        "sound": any_part(part_sound(key, 0, page)),
        "times": any_part(part_times(key, 0, page)),
        "whole": whole_sound(key, page),
    }


def staff_address(request, offer):
    """Where staff see and hear what is read of the page; "" for others."""
    if not offer.has_sound or not is_staff(request) or not may_hear_pages(request.user):
        return ""
    return reading_address(offer.address)
