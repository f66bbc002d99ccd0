"""The speaker program: sentences in, an MP3 and the times in it out."""

from array import array
from itertools import pairwise

import pytest

from . import speaker_job
from .speaker_job import DELAY, FRAME, RATE, frames, job, no_encoder, refused, sentence, speak

pytestmark = pytest.mark.skipif(not speaker_job.ESPEAK, reason="espeak-ng is not installed")
ANSWER = "Du ringer på noll tjugo, etthundra, tvåhundra. Du får vara anonym när du ringer."


def test_times_rise_and_lie_within_the_file(tmp_path):
    answer = speak(job(tmp_path / "x.mp3", *[sentence("Du ringer anonymt.", pause=0.3)] * 5))
    edges = [edge for each in answer["sentences"] for edge in (each["start"], each["end"])]
    assert all(before < after for before, after in pairwise([0, *edges, answer["seconds"]]))


def test_answer_takes_as_long_as_a_person_would(tmp_path):
    assert 5 < speak(job(tmp_path / "x.mp3", ANSWER))["seconds"] < 12


def test_word_is_told_where_it_is_written(tmp_path):
    said = "Vi lyssnar, ger dig råd 🙂 och tar oron på allvar."
    words = speak(job(tmp_path / "x.mp3", said))["sentences"][0]["words"]
    begins = {said[offset:].split()[0] for _, offset in words}
    assert {"Vi", "lyssnar,", "råd", "och", "oron", "allvar."} <= begins
    assert all(before[0] < after[0] and before[1] < after[1] for before, after in pairwise(words))


def test_same_job_gives_the_same_bytes(tmp_path):
    for name in "ab":
        speak(job(tmp_path / name, ANSWER, ANSWER))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_mp3_is_frames_alone_so_that_joined_ones_are_one(tmp_path):
    answers = [speak(job(tmp_path / name, said)) for name, said in (("a", "Ja."), ("b", ANSWER))]
    counts = [frames((tmp_path / name).read_bytes()) for name in "ab"]
    assert [answer["seconds"] for answer in answers] == [
        pytest.approx(count * FRAME / RATE, abs=1e-6) for count in counts
    ]


def test_mp3_is_long_enough_for_what_a_decoder_adds(tmp_path):
    answer = speak(job(tmp_path / "x.mp3", ANSWER))
    assert answer["sentences"][0]["end"] < answer["seconds"]
    assert answer["sentences"][0]["start"] == pytest.approx(DELAY / RATE, abs=0.001)


def test_sentence_is_heard_and_its_pause_is_silent(tmp_path):
    said = [sentence("Du ringer anonymt.", pause=0.5), sentence("You may call.", "en")]
    times = speak(job(tmp_path / "x.mp3", *said), no_encoder(tmp_path))["sentences"]
    samples = array("h", (tmp_path / "x.mp3").read_bytes())
    heard = [loudness(samples, each["start"], each["end"]) for each in times]
    assert min(heard) > 500
    assert loudness(samples, times[0]["end"] + 0.01, times[1]["start"] - 0.01) == 0


def loudness(samples, start, end):
    """The root of the mean square between two seconds in the MP3."""
    piece = samples[round(start * RATE) - DELAY : round(end * RATE) - DELAY]
    return (sum(sample * sample for sample in piece) / len(piece)) ** 0.5


def test_language_without_a_voice_is_refused(tmp_path):
    said = ["Vi lyssnar.", sentence("مرحبا", "ar")]
    assert "'ar'" in refused(job(tmp_path / "x.mp3", *said))
    assert list(tmp_path.iterdir()) == []


def test_voice_that_does_not_exist_is_refused_though_another_was_in_use(tmp_path):
    given = job(tmp_path / "x.mp3", "Ja.", sentence("No.", "en"), voices={"sv": "sv", "en": "qqq"})
    assert refused(given) == "there is no voice 'qqq' for the language 'en'\n"
    assert list(tmp_path.iterdir()) == []
