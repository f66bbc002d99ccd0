"""A stand-in for the voice: as quick as one wants, as broken as one wants, and it counts."""

import time

from listen.sound.engine import EngineError, SentenceTimes, Sound

A_CHARACTER = 0.05  # seconds


class FakeEngine:
    """Speaks Swedish and English into files that hold the words themselves."""

    languages = frozenset({"sv", "en"})

    def __init__(self, folder, *, seconds=0, fails=False, fingerprint="fake"):
        self.log = folder / "spoken.log"
        self.log.touch()
        self.seconds, self.fails, self.fingerprint = seconds, fails, fingerprint

    @property
    def spoken(self):
        """What was said, a line for each time that the engine was at work."""
        return self.log.read_text().splitlines()

    def speak(self, utterances, path):
        words = " ".join(utterance.said for utterance in utterances)
        with self.log.open("a") as log:
            log.write(f"{words}\n")
        time.sleep(self.seconds)
        if self.fails:
            raise EngineError("it has lost its voice")
        path.write_bytes(words.encode())
        return Sound(len(words) * A_CHARACTER, tuple(_times(utterances)))


def _times(utterances):
    at = 0.0
    for utterance in utterances:
        end = at + len(utterance.said) * A_CHARACTER
        yield SentenceTimes(at, end, ((at, 0),))
        at = end + utterance.pause
