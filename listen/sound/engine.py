"""What makes the sound on this machine, if anything does."""

import logging
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

from django.conf import settings

from .espeak import Espeak, find_espeak
from .manner import PITCH, RATE, WORD_GAP
from .piper import Piper, find_piper
from .program import run
from .utterance import EngineError, SentenceTimes, Sound, Utterance

__all__ = ["Engine", "EngineError", "SentenceTimes", "Sound", "Utterance", "find_engine"]

SPEAKER = 1  # raise when speaker/ makes another sound than before of the same job
START = 20  # seconds a job may take to begin, on a busy machine
A_CHARACTER = {"espeak": 0.02, "piper": 0.2}  # seconds a character may take

log = logging.getLogger(__name__)
_remembered = (None, None)


@dataclass(frozen=True)
class Engine:
    """Says sentences in `languages`.

    `fingerprint` names all that decides how they sound: version, data, voices, rate.
    """

    espeak: Espeak | None
    piper: Piper | None
    voices: dict[str, str] = field(hash=False)
    encoder: str

    @property
    def name(self):
        return "piper" if self.piper else "espeak"

    @property
    def languages(self):
        spoken = set(self.voices) if self.espeak else set()
        return frozenset(spoken | ({self.piper.language} if self.piper else set()))

    @property
    def fingerprint(self):
        found = [each.identity for each in (self.piper, self.espeak) if each]
        voices = [f"{language}={voice}" for language, voice in sorted(self.voices.items())]
        manner = f"rate={RATE} gap={WORD_GAP} pitch={PITCH} speaker={SPEAKER}"
        return " ".join([*found, *voices, manner, self.encoder])

    def speak(self, utterances, path):
        """Say the utterances into the MP3 `path` and return the Sound.

        The file has its name when it is whole, or is not there. Raises EngineError.
        """
        utterances = list(utterances)
        answer = run(self._job(utterances, path), self._time_limit(utterances))
        try:
            return Sound(answer["seconds"], tuple(map(_times, answer["sentences"])))
        except (KeyError, TypeError, ValueError) as error:
            raise EngineError("the speaker's answer cannot be read") from error

    def _job(self, utterances, path):
        return {
            "engine": self.name,
            "library": self.espeak and self.espeak.library,
            "data": self.espeak and self.espeak.data,
            "voice_file": self.piper and self.piper.voice_file,
            "voices": self.voices,
            "rate": RATE,
            "word_gap": WORD_GAP,
            "pitch": PITCH,
            "sentences": [vars(utterance) for utterance in utterances],
            "to": str(path),
        }

    def _time_limit(self, utterances):
        characters = sum(len(utterance.said) for utterance in utterances)
        return START + characters * A_CHARACTER[self.name]


def find_engine():
    """The engine that settings.LISTEN asks for, or None. Runs nothing; remembered by process."""
    global _remembered
    listen = settings.LISTEN
    if _remembered[0] is not listen:
        _remembered = (listen, _look_for_engine(listen))
    return _remembered[1]


def _look_for_engine(listen):
    if listen.engine == "off":
        return None
    try:
        encoder = f"lameenc={version('lameenc')}"
    except PackageNotFoundError:
        return None
    piper = _chosen_voice(listen) if listen.engine == "auto" else None
    espeak = find_espeak()
    return Engine(espeak, piper, dict(listen.voices), encoder) if espeak or piper else None


def _chosen_voice(listen):
    if not listen.voice_file:
        return None
    try:
        return find_piper(listen.voice_file)
    except LookupError as error:
        log.warning("Lyssna speaks with espeak-ng: %s", error)
        return None


def _times(sentence):
    words = tuple((float(second), int(offset)) for second, offset in sentence["words"])
    return SentenceTimes(float(sentence["start"]), float(sentence["end"]), words)
