"""How the site is read aloud: what the operator has said about voices, or what holds without."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from .environment import env

ENGINES = ("auto", "espeak", "off")
VOICES = ["sv=sv+m3", "en=en"]
VOICE = re.compile(r"([a-z]{2,3})=([A-Za-z0-9_+-]{1,40})")
CUSTOMER = re.compile(r"[0-9]{1,10}")


@dataclass(frozen=True)
class Listening:
    """`engine` is one of ENGINES; `voices` maps a language to a voice of espeak-ng's.

    `voice_file` is one of Piper's (.onnx), or None. `readspeaker` is the town's customer number
    there, "" where it has no contract.
    """

    engine: str
    voices: dict
    voice_file: Path | None
    readspeaker: str


def read_listening():
    """The Listening of LISTEN_ENGINE, LISTEN_VOICES, LISTEN_VOICE_FILE and READSPEAKER_ID.

    Raises ImproperlyConfigured.
    """
    return Listening(_engine(), _voices(), _voice_file(), _readspeaker())


def _engine():
    engine = env("LISTEN_ENGINE", default="auto")
    if engine not in ENGINES:
        raise ImproperlyConfigured(f"LISTEN_ENGINE is {engine!r}; write {', '.join(ENGINES)}.")
    return engine


def _voices():
    given = env.list("LISTEN_VOICES", default=VOICES)
    found = [VOICE.fullmatch(text.strip()) for text in given]
    if not found or not all(found):
        raise ImproperlyConfigured(
            f"LISTEN_VOICES is {','.join(given)!r}; write languages and voices, as in "
            f"{','.join(VOICES)}."
        )
    return {match[1]: match[2] for match in found}


def _voice_file():
    name = env("LISTEN_VOICE_FILE", default="")
    if not name:
        return None
    path = Path(name).resolve()
    if path.suffix != ".onnx" or not path.is_file():
        raise ImproperlyConfigured(
            f"LISTEN_VOICE_FILE is {name!r}; it must name a voice of Piper's, a file .onnx."
        )
    return path


def _readspeaker():
    customer = env("READSPEAKER_ID", default="")
    if customer and not CUSTOMER.fullmatch(customer):
        raise ImproperlyConfigured(f"READSPEAKER_ID is {customer!r}; write the number alone.")
    return customer
