"""Says a page with one manner of speaking, by the site's own speaker program."""

import sys
import tomllib
from dataclasses import dataclass, replace

from content import ROOT, TOWN

sys.path.insert(0, str(ROOT))

from listen.said import Word, say, sentences  # noqa: E402
from listen.sound.espeak import find_espeak  # noqa: E402
from listen.sound.manner import PITCH, RATE, WORD_GAP  # noqa: E402
from listen.sound.program import run  # noqa: E402

PAUSE = 0.4  # seconds after each sentence


@dataclass(frozen=True)
class Manner:
    """`variant` is what follows the language in espeak-ng's voice name, "+m3".

    `normalised`: numbers and abbreviations are written out first, and the town's own words said
    as in its list, as the site does.
    """

    variant: str = "+m3"
    rate: int = RATE
    word_gap: int = WORD_GAP
    pitch: int = PITCH
    normalised: bool = True

    def __str__(self):
        text = "" if self.normalised else ", raw text"
        gap, pitch = f"gap {self.word_gap}", f"pitch {self.pitch}"
        return f"{self.variant or 'plain'} {self.rate} wpm, {gap}, {pitch}{text}"


PLAIN = Manner(variant="", rate=175, word_gap=0, normalised=False)


def with_variant(manner, language):
    """English is said with its own plain voice, as on the site."""
    return manner if language == "sv" else replace(manner, variant="")


def town_words(language):
    """The words that the site starts with in its list."""
    path = TOWN / "pronunciations.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["word"]
    return tuple(
        Word(row["written"], row["said"], row.get("match_case", False))
        for row in rows
        if row.get("language", "sv") == language
    )


def said(text, language):
    """`text` with all written out that the rules write out, its words as they are spelt."""
    return "".join(token.said for token in say(text, language))


def utterances(page, normalised=True):
    """What the voice is given, sentence by sentence."""
    words = town_words(page.language)
    for text in page.blocks:
        for cut in sentences(text, say(text, page.language, words)):
            written = text[cut[0].start : cut[-1].end]
            yield "".join(token.said for token in cut) if normalised else written


def speak(page, manner, path):
    """Make the MP3 `path` of `page`; return the speaker's answer and what was said."""
    manner = with_variant(manner, page.language)
    espeak = find_espeak()
    given = list(utterances(page, manner.normalised))
    job = {
        "engine": "espeak",
        "library": espeak.library,
        "data": espeak.data,
        "voices": {page.language: page.language + manner.variant},
        "rate": manner.rate,
        "word_gap": manner.word_gap,
        "pitch": manner.pitch,
        "sentences": [{"said": each, "language": page.language, "pause": PAUSE} for each in given],
        "to": str(path),
    }
    return run(job, seconds=600), given
