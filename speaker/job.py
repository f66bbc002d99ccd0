# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be said, and how: one JSON object, taken as coming from someone unknown."""

import json
from dataclasses import dataclass
from pathlib import Path

from failure import SpeakerError

LONGEST_SENTENCE = 2_000  # characters; what is beyond is not said
LONGEST_JOB = 200_000
LONGEST_PAUSE = 10.0  # seconds
ENGINES = ("espeak", "piper")


@dataclass(frozen=True)
class Sentence:
    """`pause` is seconds of silence after it."""

    said: str
    language: str
    pause: float


@dataclass(frozen=True)
class Job:
    """`rate` in words a minute, `word_gap` in tens of milliseconds, `pitch` from 0 to 99."""

    engine: str
    library: str | None
    data: str | None
    voice_file: str | None
    voices: dict[str, str]
    rate: int
    word_gap: int
    pitch: int
    sentences: list[Sentence]
    to: Path


def read_job(stream):
    """The job in `stream`. Raises SpeakerError when it is not one."""
    try:
        given = json.load(stream)
        job = Job(
            engine=given["engine"],
            library=given.get("library"),
            data=given.get("data"),
            voice_file=given.get("voice_file"),
            voices={str(language): str(voice) for language, voice in given["voices"].items()},
            rate=int(given["rate"]),
            word_gap=int(given["word_gap"]),
            pitch=int(given["pitch"]),
            sentences=[_sentence(each) for each in given["sentences"]],
            to=Path(given["to"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SpeakerError(f"the job cannot be read: {type(error).__name__} {error}") from error
    _judge(job)
    return job


def _sentence(given):
    pause = float(given.get("pause", 0))
    if not 0 <= pause <= LONGEST_PAUSE:  # false for NaN too
        raise ValueError(f"a pause of {pause} seconds")
    return Sentence(_sayable(given["said"]), str(given["language"]), pause)


def _sayable(said):
    """`said` with a blank for each character that is none, so that places in it stay the same.

    A NUL would end the text; half a surrogate pair is no character in UTF-8.
    """
    said = said[:LONGEST_SENTENCE]
    return "".join(
        " " if c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" else c for c in said
    )


def _judge(job):
    if job.engine not in ENGINES:
        raise SpeakerError(f"there is no engine {job.engine!r}")
    if job.engine == "piper" and not job.voice_file:
        raise SpeakerError("piper was given no voice file")
    if not job.sentences:
        raise SpeakerError("there is nothing to say")
    if sum(len(sentence.said) for sentence in job.sentences) > LONGEST_JOB:
        raise SpeakerError(f"there are more than {LONGEST_JOB} characters to say")
