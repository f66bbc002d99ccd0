"""Stands before Django, and answers with a finished page where there is one."""

from contextlib import contextmanager
from threading import Lock
from time import time

from django.conf import settings
from django.utils.text import compress_string

from . import copies
from .finished import accepts_gzip
from .generation import reading
from .making import is_staff, made, may_be_kept
from .standing import learn, settled
from .watch import watch

# Django's own measure against guessing what is secret on a page by its compressed size (BREACH).
PADDING = 100
SHORT = 200
# Seconds.
PATIENCE = 1
_turn = Lock()


class KeptPages:
    """A WSGI application around Django's.

    Staff are always shown the page as Django makes it. So is everyone in the short while from a
    change until `watch` has begun a new generation of an ended one.
    """

    def __init__(self, app):
        self.app = app

    def begin(self):
        """Looks for changes from now on; else from the first question on."""
        watch.begin()

    def __call__(self, environ, start_response):
        if is_staff(environ):
            return self.app(environ, start_response)
        self.begin()
        now = time()
        generation = watch.generation_at(now)
        if generation is not None and environ["REQUEST_METHOD"] in ("GET", "HEAD"):
            page = generation.pages.get(key_of(environ))
            if page is not None:
                return page.answer(environ, start_response, _for_nginx(environ, now))
        if not may_be_kept(environ):
            with reading(generation):
                return self.app(environ, start_response)
        with one_at_a_time():
            return self._found_or_made(environ, start_response)

    def _found_or_made(self, environ, start_response):
        """The one before may have made this page, or something has changed meanwhile."""
        now = time()
        generation = watch.generation_at(now)
        if generation is not None:
            key = key_of(environ)
            page = generation.pages.get(key) or settled(generation, key)
            if page is not None:
                return page.answer(environ, start_response, _for_nginx(environ, now))
        with reading(generation) as basis:
            return self._make(environ, start_response, generation, basis, now)

    def _make(self, environ, start_response, generation, basis, now):
        page = copies.find(environ, now) if watch.is_away() else None
        response = None
        if page is None:
            response, page = made(self.app, environ)
            # A part of a list may begin at the moment of a row, and standing.py would take one that
            # has just been for the present one. What is not learnt is made anew at any change.
            if page is not None and not environ.get("QUERY_STRING"):
                learn(generation, basis)
        if page is None and response.status_code >= 500:
            page = copies.find(environ, now)
        if page is None:
            return _sent(response, environ, start_response)
        if generation is not None and settings.KEPT_PAGES:
            generation.keep(key_of(environ), page, basis)
        return page.answer(environ, start_response, _for_nginx(environ, now))


@contextmanager
def one_at_a_time():
    """Pages are made one after another in each process: all that ask after a change would else
    make the same one at the same time, and each would wait for all. Nobody waits longer than
    PATIENCE, whatever holds the one before."""
    has_turn = _turn.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if has_turn:
            _turn.release()


def key_of(environ):
    """What a page depends on, of how it is asked for."""
    return (
        environ["PATH_INFO"],
        environ.get("QUERY_STRING"),
        environ.get("HTTP_HOST"),
        environ["wsgi.url_scheme"],
    )


def _for_nginx(environ, now):
    """A server in front may answer with the page until the second is over, and knows by it that
    anyone may be shown it (deploy/nginx.conf). Nobody else is told."""
    if "HTTP_X_FORWARDED_FOR" in environ:
        return (("X-Accel-Expires", f"@{int(now)}"),)
    return ()


def _sent(response, environ, start_response):
    """Sends what is not kept, as Django and its middleware would have."""
    if not response.streaming and _is_worth_compressing(response) and accepts_gzip(environ):
        response.content = compress_string(response.content, max_random_bytes=PADDING)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.content))
    headers = list(response.items())
    headers += [("Set-Cookie", cookie.OutputString()) for cookie in response.cookies.values()]
    start_response(f"{response.status_code} {response.reason_phrase}", headers)
    if environ["REQUEST_METHOD"] == "HEAD" and not response.streaming:
        response.content = b""
    return response


def _is_worth_compressing(response):
    text = response.headers.get("Content-Type", "").startswith("text/")
    return text and len(response.content) >= SHORT and "Content-Encoding" not in response.headers
