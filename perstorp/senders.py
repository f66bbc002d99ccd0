"""Threads for those who send something, which leave the processor to those who read."""

import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from django.conf import settings

POST = b"POST "
HEAD = 8190  # bytes that are looked at
THREADS = 2
# Seconds. What is sent is taken in within a few thousandths. When the one before needs longer, for
# a photo or because the line was lost, the next goes on beside it.
PATIENCE = 0.05
# Each step is a tenth less of a processor that others want too.
BEHIND_READERS = 3


def is_sending(visitor):
    """True if the socket `visitor` has a POST to be read, which is left there.

    Not for staff, who have a cookie: what an editor publishes when everyone asks must not stand
    back for them.
    """
    try:
        come = visitor.recv(HEAD, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except OSError:  # hung up, or nothing has come after all
        return False
    head = come.partition(b"\r\n\r\n")[0]
    return head.startswith(POST) and settings.SESSION_COOKIE_NAME.encode() not in head


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
