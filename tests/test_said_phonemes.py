"""What the voice makes of the said text sounds like what a person would say."""

import re
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from listen.said import say

from .said_gold import joined, read_gold

PROGRAM = Path(__file__).with_name("espeak_phonemes.py")
CASES = read_gold("said_phonemes.txt")
# Compounds are stressed and shortened differently in figures and in words: "tjugofem", "25".
ALIKE = {"ə": "ɛ", "e": "ɛ", "i": "ɪ", "u": "ɔ", "o": "ɔ", "ʊ": "ɔ", "ʉ": "ɵ", "œ": "ø", "ɑ": "a"}
UNHEARD = re.compile(r"[ˈˌː\s|]|\([a-z]+\)")


@pytest.fixture(scope="module")
def sounds():
    """{text: its phonemes} of all that is compared, from one run of the engine."""
    texts = [
        text for written, human in CASES for text in (joined(say(written, "sv")), written, human)
    ]
    lines = "".join(f"sv\t{text}\n" for text in texts)
    run = subprocess.run([sys.executable, PROGRAM], input=lines, capture_output=True, text=True)
    if run.returncode == 3:
        pytest.skip("No espeak-ng here: neither espeakng-loader nor the system's.")
    assert run.returncode == 0, run.stderr
    return dict(zip(texts, map(heard, run.stdout.splitlines()), strict=True))


def heard(phonemes):
    return "".join(ALIKE.get(sign, sign) for sign in UNHEARD.sub("", phonemes))


def likeness(one, other):
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def test_each_case_sounds_like_a_person(sounds):
    unlike = [
        (written, human, round(ratio, 2))
        for written, human in CASES
        if (ratio := likeness(sounds[joined(say(written, "sv"))], sounds[human])) < 0.9
    ]
    assert unlike == []


def test_no_case_sounds_worse_than_what_is_written(sounds):
    worse = [
        written
        for written, human in CASES
        if likeness(sounds[joined(say(written, "sv"))], sounds[human])
        < likeness(sounds[written], sounds[human])
    ]
    assert worse == []


def test_the_voice_alone_would_get_most_cases_wrong(sounds):
    right = [written for written, human in CASES if likeness(sounds[written], sounds[human]) > 0.9]
    assert len(right) < len(CASES) / 3
