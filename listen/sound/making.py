"""Makes sound once, however many ask for it at once, and however their processes end."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import BoundedSemaphore

from pages.turns import alone

from . import store
from .engine import Utterance, find_engine
from .times import webvtt

ENGINES = 2  # at work at once, on this machine
PATIENCE = 20  # seconds to wait for what someone else is making
# Of a process's four threads: the others go on answering for pages, however slow the engine is.
WAITING = BoundedSemaphore(2)


class BusyError(Exception):
    """There is no room to make more just now."""


class NoEngineError(Exception):
    """Nothing here can make sound."""


def part_of(script, number, address):
    """The Folder in which part `number` of `script` lies, made if it was not there.

    `address` is that of the page. Raises BusyError, NoEngineError, EngineError.
    """
    folder = store.Folder(script.key)
    if not folder.part(number).exists():
        with _place_to_wait():
            _make_part(folder, script, number, address)
    return folder


def whole_of(script, address):
    """The Folder in which the sound of the whole `script` lies, in one file. Raises as part_of."""
    folder = store.Folder(script.key)
    if not folder.whole.exists():
        with _place_to_wait():
            _make_parts(folder, script, address)
            with alone(folder.path / "whole.turn", PATIENCE, BusyError):
                if not folder.whole.exists():
                    _join(folder, len(script.parts))
    return folder


@contextmanager
def _place_to_wait():
    if find_engine() is None:
        raise NoEngineError
    if not WAITING.acquire(blocking=False):
        raise BusyError
    try:
        yield
    finally:
        WAITING.release()


def _make_parts(folder, script, address):
    """All of them, as many at once as there are engines. Raises what the first to fail did."""
    numbers = range(1, len(script.parts) + 1)
    with ThreadPoolExecutor(ENGINES) as pool:
        made = pool.map(lambda number: _make_part(folder, script, number, address), numbers)
        for _ in made:
            pass


def _make_part(folder, script, number, address):
    if folder.part(number).exists():
        return
    folder.make(address)
    with alone(folder.path / f"{number}.turn", PATIENCE, BusyError):
        if not folder.part(number).exists():
            lane = (int(script.key[:8], 16) + number) % ENGINES
            with alone(store.root() / f"engine-{lane}", PATIENCE, BusyError):
                _speak(folder, script, number)


def _speak(folder, script, number):
    """The times first, the sound last: a part is there when its sound is."""
    fresh = folder.path / f"{number}.new"
    for left in folder.path.glob(f".{fresh.name}.*"):  # by a speaker that was killed
        left.unlink()
    sentences = script.parts[number - 1]
    said = [Utterance(one.said, one.language, one.pause) for one in sentences]
    sound = find_engine().speak(said, fresh)
    folder.times(number).write_text(webvtt(sentences, sound, script.first_in(number)))
    os.replace(fresh, folder.part(number))


def _join(folder, parts):
    """MP3 is a row of frames: of one after the other comes a whole."""
    fresh = folder.path / "whole.new"
    with fresh.open("wb") as whole:
        for number in range(1, parts + 1):
            with folder.part(number).open("rb") as part:
                shutil.copyfileobj(part, whole)
    os.replace(fresh, folder.whole)
