"""A few words said once, for someone who is deciding how they are to be said."""

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from listen.sound import store
from listen.sound.engine import Utterance, find_engine
from listen.sound.making import BusyError, NoEngineError
from pages.turns import alone

LONGEST = 200  # characters, as in Pronunciation.said
PATIENCE = 5  # seconds to wait while someone else tries


class UnsayableError(Exception):
    """Nobody can say that: the words of it, in Swedish."""


@contextmanager
def tried(said, language):
    """The path of an MP3 of `said` in `language`, which is gone afterwards.

    Raises UnsayableError, NoEngineError, BusyError (listen.sound.making) and EngineError.
    """
    if not any(sign.isalnum() for sign in said):
        raise UnsayableError("Skriv först hur ordet ska sägas.")
    if len(said) > LONGEST:
        raise UnsayableError(f"Skriv högst {LONGEST} tecken.")
    engine = find_engine()
    if engine is None:
        raise NoEngineError
    if language not in engine.languages:
        raise UnsayableError("Ingen röst här talar det språket.")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tryout.mp3"
        with alone(store.root() / "engine-tryout", PATIENCE, BusyError):
            engine.speak([Utterance(said, language, 0)], path)
        yield path
