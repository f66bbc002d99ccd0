# SPDX-License-Identifier: GPL-3.0-or-later
"""espeak-ng through its C interface: PyPI's library and Debian's libespeak-ng.so.1 alike.

The numbers are those of espeak-ng's speak_lib.h.
"""

import ctypes

from failure import SpeakerError
from mp3 import RATE, SAMPLE

SYNCHRONOUS = 2  # sound comes through a callback while espeak_Synth runs
DONT_EXIT = 0x8000  # return a number when the data is missing, instead of ending the process
# Never 0x10 (SSML) or 0x100 (phonemes): a page's text is read, not obeyed.
UTF8 = 1
RATE_OF_SPEECH, PITCH, WORD_GAP = 1, 3, 7
OK = 0
LIST_END, WORD = 0, 1
LONGEST = 300 * RATE  # samples in a sentence: 2 000 emoji, each read by name, take an hour


class Identifier(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_void_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),  # from 1, in characters
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),  # milliseconds
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", Identifier),
    ]


Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event)
)


class Espeak:
    """One voice at a time; `job` says which library, data, voices, rate, word gap and pitch."""

    def __init__(self, job):
        self._job = job
        self._voice = None
        self._failure = None
        try:
            self._lib = ctypes.CDLL(job.library or "libespeak-ng.so.1")
        except OSError as error:
            raise SpeakerError(f"espeak-ng's library cannot be loaded: {error}") from error
        data = job.data.encode() if job.data else None
        rate = self._lib.espeak_Initialize(SYNCHRONOUS, 0, data, DONT_EXIT)
        if rate != RATE:
            raise SpeakerError(f"espeak-ng's data cannot be read (it answers {rate})")
        # The library keeps only the address: without this reference Python would free it.
        self._callback = Callback(self._take)
        self._lib.espeak_SetSynthCallback(self._callback)

    def speak(self, said, language, mp3):
        """Say the sentence into `mp3`; return its words as [second in `mp3`, offset in `said`]."""
        self._use(self._job.voices.get(language, ""), language)
        self._mp3, self._start, self._samples = mp3, mp3.position, 0
        self._words, self._said, self._failure = [], said, None
        text = said.encode()
        # position_type, end and user_data are not used: 0 is "from the beginning to the end".
        answer = self._lib.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8, None, None)
        if self._failure:
            raise self._failure
        if answer != OK:
            raise SpeakerError(f"espeak-ng could not say a sentence (it answers {answer})")
        return self._words

    def _use(self, voice, language):
        if voice == self._voice:
            return
        # A name it does not know leaves the voice before it in place: the answer must be asked.
        if not voice or self._lib.espeak_SetVoiceByName(voice.encode()) != OK:
            raise SpeakerError(f"there is no voice {voice!r} for the language {language!r}")
        self._voice = voice
        for what, value in (
            (RATE_OF_SPEECH, self._job.rate),
            (PITCH, self._job.pitch),
            (WORD_GAP, self._job.word_gap),
        ):
            self._lib.espeak_SetParameter(what, value, 0)

    def _take(self, wav, count, events):
        """Take the next stretch of sound and what happens in it; 1 tells espeak-ng to stop."""
        try:
            self._note_words(events)
            if wav and count > 0:
                self._samples += count
                self._mp3.write(ctypes.string_at(wav, count * SAMPLE))
        except Exception as error:  # noqa: BLE001 - ctypes would swallow it; speak() raises it
            self._failure = error
        return 1 if self._failure or self._samples >= LONGEST else 0

    def _note_words(self, events):
        at = 0
        while events and events[at].type != LIST_END:
            event, at = events[at], at + 1
            offset = event.text_position - 1
            last = self._words[-1][1] if self._words else -1
            # A number is several words to espeak-ng, some with odd places: only what moves on.
            if event.type == WORD and last < offset < len(self._said):
                second = self._start + event.audio_position / 1000
                self._words.append([round(second, 4), offset])
