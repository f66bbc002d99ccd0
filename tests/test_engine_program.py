"""How the speaker is run: alone, for so long and no longer, and with none of our secrets."""

import json
import os
import time

import pytest

from listen.sound import program
from listen.sound.engine import Engine, EngineError, Sound, Utterance
from listen.sound.espeak import Espeak, find_espeak
from listen.sound.piper import Piper

SAID = [Utterance("Du får vara anonym.", "sv", 0.4), Utterance("You may call.", "en", 0)]
VOICES = {"sv": "sv+m3", "en": "en"}
STUBBORN = """
import os, pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
here = pathlib.Path(__file__).parent
(here / f".x.mp3.{os.getpid()}.part").write_bytes(b"half")
(here / "started").touch()
time.sleep(60)
"""


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """An Engine whose speaker is the Python text it is given."""

    def of(text, **changes):
        monkeypatch.setattr(program, "SPEAKER", tmp_path / "speaker.py")
        (tmp_path / "speaker.py").write_text(text)
        return Engine(**{"espeak": Espeak("lib", None, ""), **changes})

    return of


def saying(answer):
    return f"import sys; sys.stdin.read(); print({answer!r})"


def fields(**changes):
    return {"piper": None, "voices": VOICES, "encoder": ""} | changes


def test_answer_becomes_a_sound(engine, tmp_path):
    answer = {"seconds": 2, "sentences": [{"start": 0, "end": 1, "words": [[0.5, 3]]}]}
    sound = engine(saying(json.dumps(answer)), **fields()).speak(SAID, tmp_path / "x.mp3")
    assert isinstance(sound, Sound)
    assert (sound.seconds, sound.sentences[0].words) == (2, ((0.5, 3),))


@pytest.mark.parametrize("answer", ["", "no", "{}", "[]", '{"seconds": 1, "sentences": [{}]}'])
def test_answer_that_cannot_be_read_is_an_error(engine, tmp_path, answer):
    with pytest.raises(EngineError, match="cannot be read"):
        engine(saying(answer), **fields()).speak(SAID, tmp_path / "x.mp3")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import sys; sys.exit('the voice is hoarse')", "the voice is hoarse"),
        ("import os; os.kill(os.getpid(), 11)", "the speaker ended with -11"),
        ("import sys; sys.stdin.close(); sys.exit(3)", "the speaker ended with 3"),
    ],
)
def test_speaker_that_fails_says_why(engine, tmp_path, text, reason):
    with pytest.raises(EngineError, match=f"^{reason}$"):
        engine(text, **fields()).speak(SAID * 5_000, tmp_path / "x.mp3")


def test_speaker_that_takes_too_long_is_ended_and_its_file_removed(
    engine, tmp_path, monkeypatch, started
):
    monkeypatch.setattr(Engine, "_time_limit", lambda self, utterances: 0.1)
    monkeypatch.setattr(program, "PATIENCE", 0.1)
    with pytest.raises(EngineError, match="took more than"):
        engine(STUBBORN, **fields()).speak(SAID, tmp_path / "x.mp3")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["speaker.py", "started"]
    with pytest.raises(ProcessLookupError):
        os.kill(started[0].pid, 0)


@pytest.fixture
def started(tmp_path, monkeypatch):
    """The programs that are run, each of them well under way before its time is counted."""
    programs, start = [], program._start

    def start_and_wait():
        programs.append(start())
        for _ in range(1_000):
            if (tmp_path / "started").exists():
                break
            time.sleep(0.01)
        return programs[-1]

    monkeypatch.setattr(program, "_start", start_and_wait)
    return programs


def test_longer_text_and_slower_engine_get_more_time(engine):
    espeak = engine("", **fields())
    piper = engine("", **fields(piper=Piper("x.onnx", "sv", "")))
    limits = [espeak._time_limit(SAID), espeak._time_limit(SAID * 9), piper._time_limit(SAID * 9)]
    assert limits == sorted(set(limits))


def test_speaker_is_told_nothing_of_the_site(engine, tmp_path, monkeypatch):
    for name in ("SECRET_KEY", "DATABASE_URL", "EMAIL_URL", "PYTHONPATH"):
        monkeypatch.setenv(name, "a secret")
    dump = "import os, sys; sys.exit(','.join(sorted(os.environ)) + ' in ' + os.environ['LANG'])"
    with pytest.raises(EngineError, match=" in C.UTF-8$") as told:
        engine(dump, **fields()).speak(SAID, tmp_path / "x.mp3")
    names = set(str(told.value).split(" in ")[0].split(","))
    assert names <= {"PATH", "LANG", "LC_CTYPE", "PYTHONDONTWRITEBYTECODE"}


@pytest.mark.skipif(not find_espeak(), reason="espeak-ng is not installed")
def test_sentences_are_said_wherever_the_site_was_started(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sound = Engine(espeak=find_espeak(), **fields()).speak(SAID, tmp_path / "x.mp3")
    first, second = sound.sentences
    assert second.start == pytest.approx(first.end + 0.4, abs=0.001)
    assert second.end < sound.seconds
    assert [path.name for path in tmp_path.iterdir()] == ["x.mp3"]
