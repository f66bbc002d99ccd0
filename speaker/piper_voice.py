# SPDX-License-Identifier: GPL-3.0-or-later
"""A Piper voice, where the operator has installed piper-tts and chosen one.

Not named piper.py: that would hide the package of this name.
"""

import json
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
        about = Path(f"{voice_file}.json")
        try:
            language = json.loads(about.read_text(encoding="utf-8"))["language"]
            self._language = language.get("family") or language["code"].split("_")[0]
            self._voice = Voice.load(voice_file)
        except Exception as error:
            raise SpeakerError(f"the voice {voice_file} cannot be used: {error}") from error

    def speaks(self, language):
        return language == self._language

    def speak(self, said, language, mp3):
        """Say the sentence into `mp3`."""
        for chunk in self._voice.synthesize(said):
            mp3.write(at_our_rate(chunk.audio_int16_array, chunk.sample_rate))
        return []


def at_our_rate(samples, rate):
    """The 16-bit `samples` (a numpy array) as bytes at the MP3's rate; most voices have it."""
    if rate == RATE:
        return samples.astype("<i2").tobytes()
    import numpy

    wanted = numpy.arange(len(samples) * RATE // rate) * (rate / RATE)
    return numpy.interp(wanted, numpy.arange(len(samples)), samples).astype("<i2").tobytes()
