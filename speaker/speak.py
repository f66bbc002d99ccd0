# SPDX-License-Identifier: GPL-3.0-or-later
"""Says sentences into an MP3 and tells when each begins and ends. See README.md beside it.

One job a process: with espeak-ng the same job gives the same bytes only in a fresh one.
"""

import json
import os
import sys
from functools import cache

from failure import SpeakerError
from job import read_job
from limits import clean_up_when_stopped, stay_within


def main():
    """Do the job on stdin; answer on stdout, or in one line on stderr and with exit code 1."""
    told = alone_on_stderr()
    try:
        answer = do(read_job(sys.stdin))
    except Exception as error:  # noqa: BLE001 - whoever started it is told, whatever it was
        told.write(f"{one_line(error)}\n")
        return 1
    json.dump(answer, sys.stdout)
    return 0


def do(job):
    """Make the file `job.to`; return its length and the times in it. Raises, and leaves none."""
    stay_within(job.engine)
    try:
        from mp3 import Mp3
    except ImportError as error:
        raise SpeakerError("lameenc is not installed") from error
    mp3 = Mp3(job.to)
    clean_up_when_stopped(mp3.drop)
    try:
        voices = open_voices(job)
        times = [say(sentence, voices, mp3) for sentence in job.sentences]
        return {"seconds": round(mp3.close(), 6), "sentences": times}
    finally:
        mp3.drop()


def open_voices(job):
    """What speaks each language: `voices(language).speak(said, language, mp3)`."""

    @cache
    def espeak():
        from espeak import Espeak

        return Espeak(job)

    if job.engine == "espeak":
        return lambda language: espeak()
    from piper_voice import PiperVoice

    piper = PiperVoice(job.voice_file)
    return lambda language: piper if piper.speaks(language) else espeak()


def say(sentence, voices, mp3):
    """Say one sentence and its pause; return its times in seconds."""
    start = mp3.position
    words = voices(sentence.language).speak(sentence.said, sentence.language, mp3)
    end = mp3.position
    mp3.silence(sentence.pause)
    return {"start": round(start, 4), "end": round(end, 4), "words": words}


def alone_on_stderr():
    """A file that leads where stderr did; what the libraries write there is no longer seen."""
    told = os.fdopen(os.dup(2), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    return told


def one_line(error):
    text = str(error) if isinstance(error, SpeakerError) else f"{type(error).__name__}: {error}"
    return " ".join(text.split())[:500]


if __name__ == "__main__":
    sys.exit(main())
