# SPDX-License-Identifier: GPL-3.0-or-later
"""A Piper voice, where the operator has installed piper-tts and chosen one.

Not named piper.py: that would hide the package of this name.
"""

import json
from array import array
from pathlib import Path

from failure import SpeakerError
from mp3 import RATE

SEED = 1  # Piper draws at random how a sound is said; the same job shall give the same sound


class PiperVoice:
    """The voice in `voice_file` (.onnx, with its .onnx.json beside it). It tells no words."""

    def __init__(self, voice_file):
        try:
            import onnxruntime
            from piper import PiperVoice as Voice
        except ImportError as error:
            raise SpeakerError("piper-tts is not installed") from error
        onnxruntime.set_seed(SEED)
        try:
            about = Path(f"{voice_file}.json").read_text(encoding="utf-8")
            language = json.loads(about)["language"]
            self._language = language.get("family") or language["code"].split("_")[0]
            self._voice = Voice.load(voice_file)
        except Exception as error:
            reason = f"{type(error).__name__} {error}"
            raise SpeakerError(f"the voice {voice_file} cannot be used: {reason}") from error

    def speaks(self, language):
        return language == self._language

    def speak(self, said, language, mp3):
        """Say the sentence into `mp3`."""
        for chunk in self._voice.synthesize(said):
            mp3.write(at_our_rate(chunk.audio_int16_bytes, chunk.sample_rate))
        return []


def at_our_rate(pcm, rate):
    """The 16-bit samples `pcm`, `rate` a second, at the MP3's rate, which most voices have."""
    if rate == RATE:
        return pcm
    heard = array("h", pcm)
    made = array("h", bytes(2 * (len(heard) * RATE // rate)))
    for index in range(len(made)):
        place, part = divmod(index * rate, RATE)
        after = heard[min(place + 1, len(heard) - 1)]
        made[index] = heard[place] + (after - heard[place]) * part // RATE
    return made.tobytes()
