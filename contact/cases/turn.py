"""One report at a time is stored in each process; the others wait here, where they keep nobody.

Else their threads would take the processor from each other while one of them has SQLite's lock,
and all of a process's threads could stand waiting for it: nobody could read.
"""

import time
from contextlib import contextmanager
from threading import Lock

from django.db import OperationalError

# A report takes milliseconds. If one takes so long, something holds the database.
SECONDS = 5

_lock = Lock()
_since = 0.0  # when the one who has it got it


@contextmanager
def turn():
    """Waits for the turn to write. Raises OperationalError if it does not come.

    So it does at once if the one before has had the turn for SECONDS: then threads are left for
    those who read, however many want to write.
    """
    global _since  # noqa: PLW0603 - of the process, as the lock is
    stood = time.monotonic() - _since if _lock.locked() else 0
    if not _lock.acquire(timeout=max(SECONDS - stood, 0)):
        raise OperationalError("Another report has been waiting for the database too long.")
    try:
        _since = time.monotonic()
        yield
    finally:
        _lock.release()
