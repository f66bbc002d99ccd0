"""One at a time, for all processes on this machine together."""

import fcntl
import time
from contextlib import contextmanager

LOOKS_AGAIN = 0.02  # seconds


@contextmanager
def alone(path, patience, busy=TimeoutError):
    """Inside it nobody else holds the file `path`, which is made if it is not there.

    Raises `busy` if it does not become free within `patience` seconds. It becomes free when its
    holder ends, however that is.
    """
    with path.open("w") as file:
        _wait_for(file, patience, busy)
        yield


def _wait_for(file, patience, busy):
    deadline = time.monotonic() + patience
    while True:
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise busy from None
            time.sleep(LOOKS_AGAIN)
