"""A few lanes to the map server, for all processes on this machine together.

A tile always takes the same lane, so that each is fetched once however many ask for it, and a
slow map server keeps only a few of our threads waiting.
"""

import fcntl
import time
from contextlib import contextmanager

from . import store
from .errors import BusyError

LANES = 4
PATIENCE = 1  # second to wait for a free lane


@contextmanager
def lane(x, y):
    """Inside it nobody else fetches this tile. Raises BusyError if it does not become free."""
    with (store.folder() / f"lane-{(x + 2 * y) % LANES}").open("w") as file:
        _wait_for(file)
        yield


def _wait_for(file):
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise BusyError from None
            time.sleep(0.02)
