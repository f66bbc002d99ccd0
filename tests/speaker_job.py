"""Jobs for the speaker program, run as the site runs it."""

import json
import subprocess
import sys
from pathlib import Path

from listen.sound.espeak import find_espeak

SPEAKER = Path(__file__).resolve().parent.parent / "speaker" / "speak.py"
ESPEAK = find_espeak()
# In the place of lameenc: what is written is the sound itself, and can be looked at.
NO_ENCODER = """
class Encoder:
    def __getattr__(self, name):
        return lambda *given: None
    def encode(self, pcm):
        return pcm{kept}
    def flush(self):
        return b""
"""
RATE, FRAME, DELAY = 22_050, 576, 1_105  # samples


def sentence(said, language="sv", pause=0.0):
    return {"said": said, "language": language, "pause": pause}


def job(to, /, *sentences, **changes):
    """What the speaker is given on stdin, to say `sentences` (texts, or from `sentence`)."""
    return {
        "engine": "espeak",
        "library": ESPEAK and ESPEAK.library,
        "data": ESPEAK and ESPEAK.data,
        "voice_file": None,
        "voices": {"sv": "sv+m3", "en": "en"},
        "rate": 150,
        "word_gap": 3,
        "pitch": 50,
        "sentences": [sentence(each) if isinstance(each, str) else each for each in sentences],
        "to": str(to),
    } | changes


def start(given, path=""):
    """The running program; `path` is a folder of modules that hide the installed ones."""
    program = subprocess.Popen(
        [sys.executable, "-s", str(SPEAKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(path), "LANG": "C.UTF-8"},
    )
    program.stdin.write(given if isinstance(given, bytes) else json.dumps(given).encode())
    program.stdin.close()
    program.stdin = None
    return program


def speak(given, path=""):
    """The answer to a job that must succeed."""
    program = start(given, path)
    out, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    assert err == b""
    return json.loads(out)


def refused(given, path=""):
    """The line with which a job is refused."""
    program = start(given, path)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out) == (1, b"")
    return err.decode()


def no_encoder(folder, kept=""):
    """A folder for `path`, with which an MP3 is the bare samples (or the slice `kept` of them)."""
    (folder / "lameenc.py").write_text(NO_ENCODER.format(kept=kept))
    return folder


def frames(mp3):
    """How many frames the bytes are, if they are MP3 frames of ours from end to end."""
    place = count = 0
    while place < len(mp3):
        header = int.from_bytes(mp3[place : place + 4])
        # Sync, MPEG-2 layer III without checksum, 32 kbit/s, 22 050 Hz; then mono.
        assert (header & 0xFFFFFDFF, header >> 6 & 3) == (header & 0x1FF | 0xFFF34000, 3)
        place += 104 + (header >> 9 & 1)
        count += 1
    assert place == len(mp3)
    return count
