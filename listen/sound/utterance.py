"""What is to be said and what came of it."""

from dataclasses import dataclass


class EngineError(Exception):
    """No sound could be made; the text says why in one line."""


@dataclass(frozen=True)
class Utterance:
    """A sentence as the voice is given it, and `pause` seconds of silence after it."""

    said: str
    language: str
    pause: float


@dataclass(frozen=True)
class SentenceTimes:
    """Seconds in the MP3; `words` are (second, code point offset in what is said), rising."""

    start: float
    end: float
    words: tuple[tuple[float, int], ...] = ()


@dataclass(frozen=True)
class Sound:
    """An MP3's length, and when each sentence is heard. Lengths add up when MP3s are joined."""

    seconds: float
    sentences: tuple[SentenceTimes, ...]
