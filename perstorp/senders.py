"""Threads for those who send something, which leave the processor to those who read."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

POST = b"POST "
THREADS = 2
# Seconds. What is sent is taken in within a few thousandths. When the one before needs longer, for
# a photo or because the line was lost, the next goes on beside it.
PATIENCE = 0.05
# Each step is a tenth less of a processor that others want too. No more: an editor sends as well.
BEHIND_READERS = 3


class Senders:
    """A process's threads for what is sent. One works at a time, unless it is slow."""

    def __init__(self):
        self._threads = ThreadPoolExecutor(THREADS, "sender", _stand_back)
        self._turn = Lock()

    def submit(self, work, *arguments):
        """The Future of `work(*arguments)`."""
        return self._threads.submit(self._in_turn, work, *arguments)

    def _in_turn(self, work, *arguments):
        is_ours = self._turn.acquire(timeout=PATIENCE)
        try:
            return work(*arguments)
        finally:
            if is_ours:
                self._turn.release()


def _stand_back():
    # Elsewhere it would be the whole process that stands back, and its readers with it.
    if sys.platform == "linux":
        os.nice(BEHIND_READERS)
