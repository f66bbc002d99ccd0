"""Something to start and to put a load on, in a round."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from urllib.request import urlopen

from . import wrk, yardstick
from .processes import Processes
from .site import SYNC, ask

TOPIC, START, CONTACT = "/fragor-och-svar/orostelefonen/", "/", "/kontakt/"
PORT = 8820
GZIP = "Accept-Encoding: gzip"
SECONDS, WARMING = 4, 2
FIRST = 20


@dataclass
class Server:
    start: Callable  # given Processes
    asked: dict  # name: (url, header, ...)

    def measure(self):
        """{name: Load}, of servers started for this and ended after it."""
        with Processes() as processes:
            self.start(processes)
            return {name: load(*how) for name, how in self.asked.items()}


def load(address, *headers):
    """The Load of some seconds, after some in which what can be kept is kept in every worker.

    A worker's first page takes long. First one at a time: eight at once would all be made, and on
    a slow machine none would be done before wrk has left.
    """
    trust = ssl._create_unverified_context()
    for _ in range(FIRST):
        urlopen(address, context=trust, timeout=60).close()
    wrk.load(address, GZIP, *headers, seconds=WARMING)
    return wrk.load(address, GZIP, *headers, seconds=SECONDS)


def url(path, port=PORT, scheme="http"):
    return f"{scheme}://localhost:{port}{path}"


def answers_of(site, *paths):
    """What the site answers at each of `paths` when it has done so a few times."""
    with Processes() as processes:
        site.serve(processes, PORT, *SYNC)
        for _ in range(20):
            answers = [ask(PORT, path) for path in paths]
    return answers


def unchanged(answer):
    """The header with which a browser that has `answer` asks for the page again."""
    return f"If-None-Match: {dict(answer[1])['ETag']}"


def b1(site, answer, name, arguments=SYNC, bare=False):
    """The Server of the yardstick that repeats `answer`."""
    file = site.folder / ("bare.json" if bare else "b1.json")
    yardstick.copy(answer, file, bare)

    def start(processes):
        site.serve(processes, PORT, *arguments, "bench.yardstick", B1_ANSWER=str(file))

    return Server(start, {name: (url(TOPIC),)})
