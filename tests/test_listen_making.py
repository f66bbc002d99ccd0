"""Sound is made once, however many ask at once and however the one who makes it ends."""

import os
import signal
import subprocess
import sys
import time

import pytest

from listen.manuscript import Sentence
from listen.script import Script
from listen.sound import making, store
from listen.sound.engine import EngineError

from .browser.running_site import ROOT
from .simultaneously import at_once

SCRIPT = Script(
    "0" * 32,
    "sv",
    99,
    tuple(Sentence(f"Mening nummer {n}.", "sv", 0.2, n, n, n + 1) for n in range(80)),
)


@pytest.fixture
def patient(monkeypatch):
    """Any number may wait: here it is the making that is tried."""
    monkeypatch.setattr(making.WAITING, "acquire", lambda blocking: True)
    monkeypatch.setattr(making.WAITING, "release", lambda: None)


@pytest.mark.django_db
def test_fifty_who_ask_at_once_make_one_file(engine, patient):
    voice = engine(seconds=0.2)
    heard = at_once(50, lambda: making.part_of(SCRIPT, 1, "/avfall/").part(1).read_bytes())
    assert len(set(heard)) == 1
    assert len(voice.spoken) == 1


def test_who_asks_for_all_of_it_makes_no_part_twice(engine, patient):
    voice = engine(seconds=0.05)
    at_once(6, lambda: making.whole_of(SCRIPT, "/avfall/"))
    assert len(voice.spoken) == len(SCRIPT.parts) > 1
    whole = store.Folder(SCRIPT.key).whole.read_text()
    assert whole.index("nummer 0") < whole.index("nummer 40") < whole.index("nummer 79")


def test_no_more_than_two_engines_are_at_work_at_once(engine, patient):
    engine(seconds=0.2)
    scripts = [Script(f"{n:08x}" + "0" * 24, "sv", 9, SCRIPT.sentences[:1]) for n in range(6)]
    started = time.monotonic()
    at_once(6, lambda: making.part_of(scripts.pop(), 1, "/avfall/"))
    assert time.monotonic() - started >= 3 * 0.2


def test_only_some_of_the_threads_wait_for_a_voice(engine):
    engine(seconds=0.3)
    answers = at_once(6, lambda: _outcome(lambda: making.part_of(SCRIPT, 1, "/avfall/")))
    assert answers.count("BusyError") == 4
    assert making.part_of(SCRIPT, 1, "/avfall/").part(1).exists()


def test_a_part_that_could_not_be_made_is_tried_again(engine):
    engine(fails=True)
    assert _outcome(lambda: making.part_of(SCRIPT, 1, "/avfall/")) == "EngineError"
    engine()
    assert making.part_of(SCRIPT, 1, "/avfall/").part(1).exists()


def test_one_part_that_fails_fails_the_whole_and_nothing_half_is_left(engine, monkeypatch):
    voice = engine()
    speak = voice.speak

    def not_the_last(utterances, path):
        if "nummer 79" in utterances[-1].said:
            raise EngineError("no")
        return speak(utterances, path)

    monkeypatch.setattr(voice, "speak", not_the_last)
    assert _outcome(lambda: making.whole_of(SCRIPT, "/avfall/")) == "EngineError"
    assert not store.Folder(SCRIPT.key).whole.exists()


MAKE = """
import sys, django
django.setup()
from tests.test_listen_making import SCRIPT
from listen.sound import making
print("ready", flush=True)
making.whole_of(SCRIPT, "/avfall/")
"""


def test_killed_in_the_middle_is_made_good_by_the_next(tmp_path):
    environment = os.environ | {
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "perstorp.settings",
    }
    command = [sys.executable, "-c", MAKE]
    first = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    first.stdout.readline()
    time.sleep(0.15)
    first.send_signal(signal.SIGKILL)
    first.wait()
    folder = tmp_path / "listen" / "00" / SCRIPT.key
    assert not (folder / "whole.mp3").exists()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    assert (folder / "whole.mp3").stat().st_size > 100_000
    assert not [file.name for file in folder.iterdir() if ".new" in file.name]


def _outcome(act):
    try:
        act()
    except (making.BusyError, EngineError) as error:
        return type(error).__name__
    return "made"
