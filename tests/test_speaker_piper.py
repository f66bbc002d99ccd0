"""A Piper voice in the speaker, with something in Piper's place."""

import json
from array import array

import pytest

from . import speaker_job
from .speaker_job import DELAY, RATE, job, no_encoder, refused, sentence, speak

PIPER = """
from array import array
class Chunk:
    sample_rate = {rate}
    def __init__(self, seconds):
        self.audio_int16_bytes = array("h", [1000] * round(seconds * self.sample_rate)).tobytes()
class PiperVoice:
    load = classmethod(lambda cls, path: cls())
    def synthesize(self, said):
        return [Chunk(0.25) for word in said.split()]
"""


@pytest.fixture
def spoken(tmp_path):
    """What becomes of sentences when Piper speaks Swedish at `rate`: times and samples."""
    modules = no_encoder(tmp_path)
    (modules / "onnxruntime.py").write_text("def set_seed(number): pass")
    (tmp_path / "sv.onnx.json").write_text(json.dumps({"language": {"code": "sv_SE"}}))
    given = {"engine": "piper", "voice_file": str(tmp_path / "sv.onnx")}

    def say(*sentences, rate=RATE):
        (modules / "piper.py").write_text(PIPER.format(rate=rate))
        answer = speak(job(tmp_path / "x.mp3", *sentences, **given), modules)
        return answer["sentences"], array("h", (tmp_path / "x.mp3").read_bytes())

    return say


@pytest.mark.parametrize("rate", [16_000, RATE, 44_100])
def test_voice_of_any_rate_takes_its_time(spoken, rate):
    times, samples = spoken(sentence("Vi lyssnar.", pause=1), "Ja.", rate=rate)
    lasts = [each["end"] - each["start"] for each in times]
    assert lasts == pytest.approx([0.5, 0.25], abs=0.001)
    assert times[1]["start"] == pytest.approx(1.5 + DELAY / RATE, abs=0.001)
    assert set(samples) == {1000, 0}


@pytest.mark.skipif(not speaker_job.ESPEAK, reason="espeak-ng is not installed")
def test_language_of_another_voice_is_said_by_espeak(spoken):
    times, samples = spoken("Vi lyssnar.", sentence("You may call.", "en"))
    assert times[0]["words"] == []
    assert times[1]["words"]
    assert len(set(samples)) > 100


def test_piper_that_is_not_installed_is_told(tmp_path):
    (tmp_path / "onnxruntime.py").write_text("raise ImportError")
    given = job(tmp_path / "x.mp3", "Ja.", engine="piper", voice_file="sv.onnx")
    assert refused(given, no_encoder(tmp_path)) == "piper-tts is not installed\n"
