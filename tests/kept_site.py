"""The site behind its finished pages, with a watch that looks when a test says so."""

import gzip
from contextlib import contextmanager
from dataclasses import dataclass
from time import time

from django.conf import settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from pages.kept import front
from pages.kept.ahead import environ_of
from pages.kept.watch import Watch


@dataclass
class Answer:
    status: int
    headers: dict
    bytes: bytes

    @property
    def text(self):
        packed = self.headers.get("Content-Encoding") == "gzip"
        return (gzip.decompress(self.bytes) if packed else self.bytes).decode()


class StillWatch(Watch):
    """Looks only when it is told to."""

    def begin(self):
        pass


@contextmanager
def kept_site(monkeypatch):
    """A KeptSite. As Django's own test client, it leaves the test's connection open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield KeptSite(monkeypatch)
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


class KeptSite:
    def __init__(self, monkeypatch):
        monkeypatch.setattr(settings, "KEPT_PAGES", True)
        self.watch = StillWatch()
        monkeypatch.setattr(front, "watch", self.watch)
        self.app = front.KeptPages(get_wsgi_application())

    def look(self, now=None):
        self.watch.look(now or time())

    def ask(self, path, query="", **environ):
        """What a browser is answered. `environ` is what it says besides, as WSGI calls it."""
        told = {}

        def start_response(status, headers):
            told["status"], told["headers"] = int(status[:3]), dict(headers)

        asked = environ_of(path, query) | {"HTTP_ACCEPT_ENCODING": "gzip"} | environ
        body = self.app(asked, start_response)
        answer = Answer(told["status"], told["headers"], b"".join(body))
        if hasattr(body, "close"):
            body.close()
        return answer
