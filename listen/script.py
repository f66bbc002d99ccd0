"""All that is said of one page, and the key under which its sound is found."""

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings

from .manuscript import parts_of, sentences_of
from .reading import language_of_page, main_of, read
from .remembered import Remembered
from .sound.engine import find_engine
from .wording import words_around
from .words import current_words

# Not read, and a form's says when it was made.
HIDDEN = re.compile(r'<input type="hidden"[^>]*>')
# Ends the key of what no browser may keep, so that a file of it is known by its name alone.
UNKEPT = "-0"
# What is listened to now: some tenths of a megabyte each.
_remembered = Remembered(most=20)


@dataclass(frozen=True)
class Script:
    """`sentences` of a page in `language`, whose text is `length` UTF-16 units long."""

    key: str
    language: str
    length: int
    sentences: tuple

    @cached_property
    def parts(self):
        return parts_of(self.sentences)

    @property
    def languages(self):
        return sorted({sentence.language for sentence in self.sentences})

    @property
    def main_language(self):
        """That most of it is said in."""
        characters = Counter()
        for sentence in self.sentences:
            characters[sentence.language] += len(sentence.said)
        return characters.most_common(1)[0][0]

    @property
    def is_spoken(self):
        """True if the site's own voice speaks every language in it."""
        return spoken_languages().issuperset(self.languages)

    def part_of(self):
        """The number of the part, from 1, of each sentence."""
        return [number for number, part in enumerate(self.parts, 1) for _ in part]

    def first_in(self, part):
        """The index of the first sentence of part number `part`."""
        return sum(len(sentences) for sentences in self.parts[: part - 1])


def script_of(html, offer):
    """The Script of a whole page with this Offer, or None where it has nothing to say."""
    return _remembered.get(fingerprint_of(html, offer), lambda: _script_of(html, offer.kept))


def fingerprint_of(html, offer):
    """All that the Script of a page follows from, in short; None if it may not be remembered."""
    if not offer.is_public and not offer.is_error:
        return None
    read_of_it = f"{language_of_page(html)} {HIDDEN.sub('', main_of(html) or '')}"
    digest = hashlib.sha256(read_of_it.encode("utf-8", "surrogatepass")).digest()
    return digest, offer.kept, current_words(), find_engine()


def _script_of(html, kept):
    reading = read(html, words_around(code for code, _ in settings.LANGUAGES))
    if reading is None:
        return None
    # The page's own language at any rate: the visitor may have a voice for it where we have none.
    languages = spoken_languages() | {reading.language}
    sentences = tuple(sentences_of(reading, languages, current_words()))
    if not sentences:
        return None
    return Script(_key(sentences, kept), reading.language, reading.length, sentences)


def spoken_languages():
    """The languages that a voice speaks: the engine's, or without one those of the settings."""
    engine = find_engine()
    return engine.languages if engine else frozenset(settings.LISTEN.voices)


def _key(sentences, kept):
    """The same for the same words said by the same engine, and for nothing else."""
    engine = find_engine()
    said = [(one.said, one.language, one.pause) for one in sentences]
    text = json.dumps([engine.fingerprint if engine else "", said], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32] + ("" if kept else UNKEPT)
