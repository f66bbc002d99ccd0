"""The Piper voice the operator has chosen, and which language it speaks."""

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .espeak import stamp

PACKAGE = "piper-tts"


@dataclass(frozen=True)
class Piper:
    """`identity` changes when the sound may."""

    voice_file: str
    language: str
    identity: str


def find_piper(voice_file):
    """The voice in `voice_file` (.onnx). Raises LookupError, which says what is missing."""
    try:
        package = f"{PACKAGE} {version(PACKAGE)}"
    except PackageNotFoundError as error:
        raise LookupError("piper-tts is not installed") from error
    about = Path(f"{voice_file}.json")
    try:
        language = json.loads(about.read_text(encoding="utf-8"))["language"]
        family = language.get("family") or language["code"].split("_")[0]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LookupError(f"{about} does not tell the voice's language") from error
    if not Path(voice_file).is_file():
        raise LookupError(f"{voice_file} is not there")
    identity = f"{package} {stamp(Path(voice_file))} {stamp(about)}"
    return Piper(str(voice_file), family, identity)
