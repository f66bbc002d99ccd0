"""Threads for those who send something, which leave the processor to those who read."""

import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

POST = b"POST "
HEAD = 8190  # bytes that are looked at
# While one waits for the disk, or for a photo, the other works.
THREADS = 2
# Each step is a tenth less of a processor that others want too. Not many: a reader may have to wait
# until one who stands back lets go of Python's lock.
BEHIND_READERS = 5


def is_sending(visitor):
    """True if the socket `visitor` has a POST to be read, which is left there.

    Not for staff, who have a session: what an editor publishes when everyone asks must not stand
    back for them. Whoever logs in has none yet, and a password takes long to check.
    """
    try:
        come = visitor.recv(HEAD, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except OSError:  # hung up, or nothing has come after all
        return False
    head = come.partition(b"\r\n\r\n")[0]
    return head.startswith(POST) and settings.SESSION_COOKIE_NAME.encode() not in head


def threads():
    """A process's threads for what visitors send."""
    return ThreadPoolExecutor(THREADS, "sender", _stand_back)


def _stand_back():
    # Elsewhere it would be the whole process that stands back, and its readers with it.
    if sys.platform == "linux":
        os.nice(BEHIND_READERS)
