"""A client that sends what it is given, over connections that stay open, and does little else."""

import socket
import time
from collections import deque
from dataclasses import dataclass
from threading import Thread

HEAD = (
    "{method} {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: {network}\r\n"
    "Sec-Fetch-Site: same-origin\r\n"
)
FORM = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n"


@dataclass(frozen=True)
class Sent:
    """How it went: `rate` a second, `times` in seconds, the `statuses`, the client's own work."""

    rate: float
    times: list
    statuses: set
    busy: float  # the share of one processor that the client itself took


def post(path, body, number):
    """A request, as bytes, from a network of its own."""
    network = f"{11 + (number >> 16)}.{number >> 8 & 255}.{number & 255}.1"
    head = HEAD.format(method="POST", path=path, network=network)
    return f"{head}{FORM.format(length=len(body))}\r\n{body}".encode()


def get(path):
    return f"{HEAD.format(method='GET', path=path, network='10.0.0.1')}\r\n".encode()


def send_all(port, requests, connections):
    """Sends each of `requests` once. Gives Sent."""
    waiting = deque(requests)
    return _measured(port, waiting.popleft, connections)


def send_while(port, request, connections, is_going, pause):
    """Sends `request` over and over while `is_going()`, after a `pause` in seconds. Gives Sent."""

    def again():
        time.sleep(pause)
        if not is_going():
            raise IndexError
        return request

    return _measured(port, again, connections)


def _measured(port, following, connections):
    times, statuses = [], set()

    def work():
        with Line(port) as line:
            while True:
                try:
                    request = following()
                except IndexError:
                    return
                begun = time.perf_counter()
                statuses.add(line.ask(request))
                times.append(time.perf_counter() - begun)

    threads = [Thread(target=work) for _ in range(connections)]
    begun, busy = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begun
    return Sent(len(times) / took, times, statuses, (time.process_time() - busy) / took)


class Line:
    """A connection that is opened anew when the server has closed it."""

    def __init__(self, port):
        self.port, self.socket = port, None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def ask(self, request):
        """The status of the answer, all of which has been read."""
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request)
        got = b""
        while (end := got.find(b"\r\n\r\n")) < 0:
            got += self._more()
        head = got[:end].lower()
        length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
        missing = end + 4 + length - len(got)
        while missing > 0:
            missing -= len(self._more())
        if b"connection: close" in head:
            self.close()
        return int(head[9:12])

    def _more(self):
        part = self.socket.recv(65536)
        if not part:
            raise ConnectionError("The server hung up in the middle of an answer.")
        return part
