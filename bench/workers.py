"""Gunicorn's workers, told apart from outside: by which of them holds the other end of a socket."""

import http.client
import os
from pathlib import Path
from urllib.parse import urlsplit

TRIES = 400
LOOPBACK = "0100007F"


class Worker:
    """Asks one worker, on a connection that this worker and no other has taken up.

    With no `pid` it asks whoever answers at `port`: nginx.
    """

    def __init__(self, name, url, port, pid=None):
        self.name, self.port, self.pid = name, port, pid
        self.headers = {"Host": urlsplit(url).netloc, "X-Forwarded-Proto": urlsplit(url).scheme}
        self.connection = None

    def ask(self, path):
        """(status, text) of a GET, from this worker."""
        for _ in range(TRIES):
            try:
                answer = self._asked(path)
                if answer is not None:
                    return answer
            except (OSError, http.client.HTTPException):
                self._leave()
        raise RuntimeError(f"{self.name} took up none of {TRIES} connections.")

    def _asked(self, path):
        """The answer, or None where another worker gave it."""
        is_new = self.connection is None
        if is_new:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        self.connection.request("GET", path, headers=self.headers)
        response = self.connection.getresponse()
        text = response.read().decode()
        is_ours = not is_new or self.pid is None or holds(self.pid, self.connection.sock)
        if not is_ours or response.will_close:
            self._leave()
        return (response.status, text) if is_ours else None

    def _leave(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def holds(pid, sock):
    """True if the process `pid` has the other end of the connected socket `sock` (proc(5))."""
    if sock is None:
        return False
    ours, theirs = f"{sock.getsockname()[1]:04X}", f"{sock.getpeername()[1]:04X}"
    ends = (f"{LOOPBACK}:{theirs}", f"{LOOPBACK}:{ours}")
    for row in Path("/proc/net/tcp").read_text().splitlines():
        fields = row.split()
        if (fields[1], fields[2]) == ends:
            return f"socket:[{fields[9]}]" in _sockets(pid)
    return False


def _sockets(pid):
    folder = f"/proc/{pid}/fd"
    for number in os.listdir(folder):
        try:
            yield os.readlink(f"{folder}/{number}")
        except OSError:  # closed meanwhile
            continue
