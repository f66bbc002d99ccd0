"""What the operator says of reading aloud: nonsense stops the start with one sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from perstorp.listening import Listening, read_listening

NAMES = ("LISTEN_ENGINE", "LISTEN_VOICES", "LISTEN_VOICE_FILE", "READSPEAKER_ID")


@pytest.fixture
def say(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch.setenv


@pytest.fixture
def voice_file(tmp_path):
    path = tmp_path / "sv_SE-nst-medium.onnx"
    path.write_bytes(b"")
    return path


def refusal():
    with pytest.raises(ImproperlyConfigured) as refused:
        read_listening()
    return str(refused.value)


def test_where_nothing_is_said_the_site_reads_with_what_is_there_and_asks_no_company(say):
    assert read_listening() == Listening("auto", {"sv": "sv+m3", "en": "en"}, None, "")


def test_what_is_set_to_nothing_counts_as_not_said(say):
    for name in NAMES:
        say(name, "")
    assert read_listening() == Listening("auto", {"sv": "sv+m3", "en": "en"}, None, "")


@pytest.mark.parametrize("engine", ["auto", "espeak", "off"])
def test_an_engine_is_one_of_three_words(say, engine):
    say("LISTEN_ENGINE", engine)
    assert read_listening().engine == engine


@pytest.mark.parametrize("engine", ["Espeak", "piper", "on", "espeak off", "espeak\n", "av"])
def test_an_engine_that_is_not_known_is_refused(say, engine):
    say("LISTEN_ENGINE", engine)
    assert refusal() == f"LISTEN_ENGINE is {engine!r}; write auto, espeak, off."


@pytest.mark.parametrize(
    ("voices", "read"),
    [
        ("sv=sv", {"sv": "sv"}),
        ("sv=sv+f2, en=en-gb", {"sv": "sv+f2", "en": "en-gb"}),
        ("sv=sv,smj=smj", {"sv": "sv", "smj": "smj"}),
        ("sv=mb-sw1,sv=sv+m3", {"sv": "sv+m3"}),
    ],
)
def test_a_voice_is_given_to_each_language(say, voices, read):
    say("LISTEN_VOICES", voices)
    assert read_listening().voices == read


@pytest.mark.parametrize(
    "voices",
    ["sv", "sv=", "=sv", "sv:sv", "SV=sv", "svenska=sv", "s=sv", "sv=sv;en=en", "sv=sv en=en",
     "sv=../sv", "sv=--help me", "sv=" + "a" * 41, "sv=sv,en", ","],
)  # fmt: skip
def test_voices_written_otherwise_are_refused(say, voices):
    say("LISTEN_VOICES", voices)
    assert refusal().startswith("LISTEN_VOICES is ")
    assert refusal().endswith("write languages and voices, as in sv=sv+m3,en=en.")


def test_a_voice_of_pipers_is_found_by_its_file(say, voice_file):
    say("LISTEN_VOICE_FILE", str(voice_file))
    assert read_listening().voice_file == voice_file.resolve()


@pytest.mark.parametrize("name", ["gone.onnx", "voice.txt", "folder.onnx", "."])
def test_a_voice_file_that_is_none_is_refused(say, tmp_path, name):
    (tmp_path / "voice.txt").write_text("")
    (tmp_path / "folder.onnx").mkdir()
    say("LISTEN_VOICE_FILE", str(tmp_path / name))
    assert refusal().endswith("it must name a voice of Piper's, a file .onnx.")


@pytest.mark.parametrize("customer", ["1", "12345", "0012345678"])
def test_a_customer_of_readspeakers_has_a_number(say, customer):
    say("READSPEAKER_ID", customer)
    assert read_listening().readspeaker == customer


@pytest.mark.parametrize(
    "customer",
    ["abc", "12 34", "-1", "12345678901", "1.5", "123\n", "٣٤٥", "1/../2", '1"onload="x', "0x10",
     "https://cdn-eu.readspeaker.com/script/12345/webReader/webReader.js"],
)  # fmt: skip
def test_another_customer_than_a_number_is_refused(say, customer):
    say("READSPEAKER_ID", customer)
    assert refusal() == f"READSPEAKER_ID is {customer!r}; write the number alone."
