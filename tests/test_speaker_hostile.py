"""What strange texts and jobs do to the speaker: nothing that anyone else notices."""

import os

import pytest

from . import speaker_job
from .speaker_job import job, no_encoder, refused, sentence, speak, start

pytestmark = pytest.mark.skipif(not speaker_job.ESPEAK, reason="espeak-ng is not installed")
HOSTILE = [
    "",
    " \t\n",
    "Hej\0 alla barn",
    "\ud800 halva \udfff",
    "\x00\x1b[2J\x7f\x9f",
    "\ufeffmjukt\u00adbindestreck\u200b",
    "a" + "\u0301" * 500,
    "👩‍👩‍👧‍👦" * 20,
    "." * 2_500,
    "7" * 2_500,
    "å" * 2_500,
    "a.b@c/d\\e|f<g>h&i;" * 100,
    "مرحبا بالعالم 你好 привет",
    "%s%n%s {0} $(reboot) `id` '; --",
]
MANY, FEW = 2_000, 20


def test_no_text_brings_it_down(tmp_path):
    times = speak(job(tmp_path / "x.mp3", *HOSTILE), no_encoder(tmp_path))["sentences"]
    assert len(times) == len(HOSTILE)
    assert all(each["start"] <= each["end"] for each in times)


def test_nul_and_half_characters_are_blanks_and_end_nothing(tmp_path):
    said = ["Hej alla barn", "Hej\0alla barn", "Hej\ud83dalla barn"]
    times = speak(job(tmp_path / "x.mp3", *said))["sentences"]
    assert [[offset for _, offset in each["words"]] for each in times] == [[0, 4, 9]] * 3


@pytest.mark.parametrize(
    "markup",
    ['<break time="30s"/>', '<audio src="/etc/passwd"/>', "<speak>tyst</speak>", "[[hE:j]]"],
)
def test_markup_is_read_and_not_obeyed(tmp_path, markup):
    letters = "".join(sign if sign.isalnum() else " " for sign in markup)
    times = speak(job(tmp_path / "x.mp3", markup, letters))["sentences"]
    marked, plain = (each["end"] - each["start"] for each in times)
    assert 0.8 * plain < marked < plain + 6  # some signs are read by name


def test_no_sentence_is_longer_than_its_bound(tmp_path):
    times = speak(job(tmp_path / "x.mp3", "ja " * 2_000), no_encoder(tmp_path))["sentences"]
    assert max(offset for _, offset in times[0]["words"]) < 2_000


def test_memory_does_not_grow_with_the_page(tmp_path):
    small, large = (peak(tmp_path, sentences) for sentences in (FEW, MANY))
    assert large - small < 12 * 1024


def peak(folder, sentences):
    """The most kibibytes that a job of so many sentences has in use."""
    path = no_encoder(folder, kept="[:100]")
    program = start(job(folder / "x.mp3", *["Ja."] * sentences), path)
    program.stdout.read()
    _, status, used = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    assert program.returncode == 0
    return used.ru_maxrss


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"engine": "other"}, "there is no engine 'other'"),
        ({"sentences": []}, "there is nothing to say"),
        ({"sentences": [sentence("Ja.", pause=float("nan"))]}, "a pause of nan seconds"),
        ({"sentences": [sentence("Ja.", pause=9e9)]}, "a pause of 9000000000.0 seconds"),
        ({"sentences": [sentence("a" * 2_000)] * 101}, "more than 200000 characters"),
        ({"sentences": 7}, "the job cannot be read"),
        ({"voices": {}}, "there is no voice '' for the language 'sv'"),
        ({"library": "/nowhere.so"}, "espeak-ng's library cannot be loaded"),
        ({"data": "/nowhere"}, "espeak-ng's data cannot be read"),
        ({"engine": "piper"}, "piper was given no voice file"),
        ({"to": "/nowhere/x.mp3"}, "No such file or directory"),
    ],
)
def test_job_that_cannot_be_done_is_answered_in_one_line(tmp_path, changes, reason):
    line = refused(job(tmp_path / "x.mp3", "Ja.", **changes))
    assert reason in line
    assert line.index("\n") == len(line) - 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", [b"", b"{", b"[]", b"7", b"\xff", b"[" * 100_000])
def test_what_is_no_job_is_answered_in_one_line(given):
    assert refused(given).count("\n") == 1
