"""A page of the site as it sounds to one member of staff, drafts too."""

from collections import Counter
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import override

from listen.length import seconds_of
from listen.offer import Offer, offer_of
from listen.reading import read
from listen.script import Script, script_of, spoken_languages
from listen.shown import request_for, response_to
from listen.sound.engine import find_engine
from listen.wording import words_around
from pages.language import split_prefix

from .lines import lines_of

STATUSES = {
    404: "Där finns ingen sida som du får läsa. Kontrollera adressen.",
    410: "Sidan är nertagen. Den läses inte upp.",
}
NOTHING_READ = "På den sidan finns inget som läses upp."
NOT_AN_ADDRESS = "Skriv en adress på den här webbplatsen, till exempel /kontakt/."
NO_ENGINE = (
    "Servern har ingen röst, så det går inte att lyssna här. Besökare kan ändå höra sidan med "
    "rösten i sin egen webbläsare."
)
NOT_STORED = (
    "Av den här sidan gör servern inget ljud: den visar något som bara rör en person, eller något "
    "som någon har skrivit. Besökare hör den med rösten i sin egen webbläsare."
)
NOT_SPOKEN = (
    "Servern har ingen röst för sidans språk. Besökare hör den med rösten i sin egen webbläsare."
)


class NothingReadError(Exception):
    """Nothing is read at an address: why, in Swedish."""


@dataclass(frozen=True)
class HeardPage:
    """`parts` are lists of Lines, as the sound is cut. `offer` says what sound there may be."""

    script: Script
    offer: Offer
    parts: tuple

    @property
    def minutes(self):
        return max(1, round(seconds_of(self.script.sentences) / 60))

    @property
    def why_silent(self):
        """Why no sound is made of it; "" if it is."""
        if find_engine() is None:
            return NO_ENGINE
        if not self.offer.has_sound:
            return NOT_STORED
        return "" if self.script.is_spoken else NOT_SPOKEN

    def unknown(self):
        """[((language, written), how often)] of what the normaliser left alone, often first."""
        found = Counter(
            (sentence.language, written)
            for sentence in self.script.sentences
            for written in sentence.unknown
        )
        return found.most_common()


def heard_page(address, user):
    """The HeardPage at `address` as `user` is shown it now. Raises NothingReadError."""
    request = request_for(address, user)
    if request is None:
        raise NothingReadError(NOT_AN_ADDRESS)
    with override(split_prefix(request.path)[0]):
        response = response_to(request)
        if response.status_code != 200:
            raise NothingReadError(STATUSES.get(response.status_code, NOTHING_READ))
        offer = offer_of(request, response)
        script = script_of(response.text, offer)
    if script is None:
        raise NothingReadError(NOTHING_READ)
    reading = read(response.text, words_around(code for code, _ in settings.LANGUAGES))
    lines = lines_of(reading, script.sentences, spoken_languages() | {reading.language})
    return HeardPage(script, offer, tuple(_in_parts(list(lines), script.parts)))


def _in_parts(lines, parts):
    at = 0
    for part in parts:
        yield lines[at : at + len(part)]
        at += len(part)
