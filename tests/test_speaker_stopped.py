"""A speaker that is stopped in the middle, or cannot write, leaves nothing behind."""

import signal
import time

import pytest

from . import speaker_job
from .speaker_job import job, refused, start

pytestmark = pytest.mark.skipif(not speaker_job.ESPEAK, reason="espeak-ng is not installed")
FULL = """
class Encoder:
    def __getattr__(self, name):
        return lambda *given: None
    def encode(self, pcm):
        raise OSError(28, "No space left on device")
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU])
def test_stopped_in_the_middle_it_leaves_nothing(tmp_path, number):
    program = start(job(tmp_path / "x.mp3", *["Du får vara anonym när du ringer."] * 2_000))
    wait_for_sound(tmp_path)
    program.send_signal(number)
    assert program.wait(10) == 128 + number
    assert list(tmp_path.iterdir()) == []
    program.communicate()


def wait_for_sound(folder):
    for _ in range(1_000):
        if any(path.stat().st_size for path in folder.iterdir()):
            return
        time.sleep(0.01)
    raise AssertionError("nothing has been said")


def test_full_disk_is_told_and_leaves_nothing(tmp_path):
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "lameenc.py").write_text(FULL)
    (tmp_path / "out").mkdir()
    line = refused(job(tmp_path / "out" / "x.mp3", "Ja."), modules)
    assert line == "OSError: [Errno 28] No space left on device\n"
    assert list((tmp_path / "out").iterdir()) == []


def test_file_that_is_there_stays_until_the_new_one_is_whole(tmp_path):
    (tmp_path / "x.mp3").write_bytes(b"the old one")
    refused(job(tmp_path / "x.mp3", "Ja.", voices={"sv": "qqq"}))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"the old one"]
