"""Which engine speaks on this machine, and what its fingerprint knows."""

import json
import logging
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from listen.sound import engine, espeak, piper
from listen.sound.engine import find_engine
from listen.sound.espeak import Espeak
from perstorp.listening import Listening

FOUND = Espeak("/lib/libespeak-ng.so", "/lib/espeak-ng-data", "espeak 1.52")
LISTENING = Listening("auto", {"sv": "sv+m3", "en": "en"}, None, "")


@pytest.fixture
def listen(settings, monkeypatch):
    """Says what the operator has chosen, on a machine with espeak-ng and lameenc."""
    monkeypatch.setattr(engine, "find_espeak", lambda: FOUND)
    monkeypatch.setattr(engine, "version", lambda package: "1.9.0")

    def choose(**changes):
        settings.LISTEN = replace(LISTENING, **changes)
        return find_engine()

    return choose


@pytest.fixture
def voice(tmp_path, monkeypatch):
    """A Piper voice that speaks Swedish, on a machine with piper-tts."""
    monkeypatch.setattr(piper, "version", lambda package: "1.8.0")
    path = tmp_path / "sv.onnx"
    path.write_bytes(b"a voice")
    about = {"language": {"family": "sv", "code": "sv_SE"}}
    path.with_name("sv.onnx.json").write_text(json.dumps(about))
    return path


def not_installed(package):
    raise PackageNotFoundError(package)


def test_engine_speaks_the_languages_it_has_voices_for(listen):
    assert listen(voices={"sv": "sv", "fi": "fi"}).languages == {"sv", "fi"}


def test_engine_that_is_off_is_none(listen):
    assert listen(engine="off") is None


def test_there_is_no_engine_without_its_packages(listen, monkeypatch):
    monkeypatch.setattr(engine, "find_espeak", lambda: None)
    assert listen() is None
    monkeypatch.setattr(engine, "find_espeak", lambda: FOUND)
    monkeypatch.setattr(engine, "version", not_installed)
    assert listen() is None


def test_engine_is_remembered_until_the_setting_is_another(listen, monkeypatch):
    first = listen()
    monkeypatch.setattr(engine, "find_espeak", lambda: None)
    assert find_engine() is first
    assert listen() is None


def test_piper_speaks_its_language_and_espeak_the_rest(listen, voice):
    found = listen(voice_file=voice, voices={"en": "en"})
    assert (found.name, found.languages) == ("piper", {"sv", "en"})


def test_piper_speaks_alone_where_espeak_is_missing(listen, voice, monkeypatch):
    monkeypatch.setattr(engine, "find_espeak", lambda: None)
    assert listen(voice_file=voice).languages == {"sv"}


def test_voice_file_is_left_alone_when_espeak_is_asked_for(listen, voice):
    assert listen(engine="espeak", voice_file=voice).name == "espeak"


@pytest.mark.parametrize("missing", ["piper-tts", "sv.onnx.json"])
def test_voice_that_cannot_be_used_is_told_and_espeak_speaks(
    listen, voice, missing, monkeypatch, caplog
):
    voice.with_name("sv.onnx.json").unlink()
    if missing == "piper-tts":
        monkeypatch.setattr(piper, "version", not_installed)
    with caplog.at_level(logging.WARNING):
        assert listen(voice_file=voice).name == "espeak"
    assert missing in caplog.text


@pytest.mark.parametrize(
    ("target", "name", "value"),
    [
        (engine, "RATE", 170),
        (engine, "WORD_GAP", 1),
        (engine, "PITCH", 40),
        (engine, "SPEAKER", 99),
        (engine, "version", lambda package: "1.9.1"),
        (engine, "find_espeak", lambda: replace(FOUND, identity="espeak 1.53")),
    ],
)
def test_fingerprint_is_another_when_the_sound_may_be(listen, monkeypatch, target, name, value):
    before = listen().fingerprint
    monkeypatch.setattr(target, name, value)
    assert listen().fingerprint != before


def test_fingerprint_is_another_when_the_voice_is(listen, voice):
    prints = [listen().fingerprint, listen(voices={"sv": "sv+m7"}).fingerprint]
    prints.append(listen(voice_file=voice).fingerprint)
    voice.write_bytes(b"another voice")
    prints.append(listen(voice_file=voice).fingerprint)
    assert len(set(prints)) == 4


def test_debians_library_is_found_where_the_package_is_not(monkeypatch, tmp_path):
    library = tmp_path / "libespeak-ng.so.1"
    library.write_bytes(b"a library")
    monkeypatch.setattr(espeak, "distribution", not_installed)
    monkeypatch.setattr(espeak, "SYSTEM", (str(tmp_path / "libespeak*"),))
    found = espeak.find_espeak()
    assert (found.library, found.data) == (str(library), None)
    library.write_bytes(b"a newer library")
    assert espeak.find_espeak().identity != found.identity


def test_no_module_of_the_site_imports_the_speaker():
    root = Path(__file__).resolve().parent.parent
    named = {path.stem for path in (root / "speaker").glob("*.py")}
    assert "mp3" in named
    for path in (root / "listen").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import speaker" not in text, path
        assert "from speaker" not in text, path
