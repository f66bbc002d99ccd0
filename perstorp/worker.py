"""Gunicorn's worker, patient with many visitors at once, discreet in its log, and in Swedish."""

import socket
import time
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from http import HTTPStatus

from django.conf import settings
from django.template.loader import render_to_string
from gunicorn import util
from gunicorn.http import errors, wsgi
from gunicorn.workers import gthread

from . import senders

STATUSES = {
    errors.ExpectationFailed: HTTPStatus.EXPECTATION_FAILED,
    errors.InvalidResponseHeader: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.InvalidResponseHeaderName: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    errors.LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
    errors.UnsupportedTransferCoding: HTTPStatus.NOT_IMPLEMENTED,
    errors.ParseException: HTTPStatus.BAD_REQUEST,
}
# A telephone that loses its signal in the middle of a form says no more, and never hangs up.
SECONDS_TO_SEND = 30
# How long to read what a visitor still sends after our answer, so that the answer arrives.
SECONDS_TO_HANG_UP = 0.5

# The header Server: what the site runs on is nobody's business.
wsgi.SERVER = "web"

# What a thread of gunicorn's gives for a connection on which nothing has come.
NOTHING_YET = Future()
NOTHING_YET.set_result(gthread._DEFER)


class Connection(gthread.TConn):
    def close(self, graceful=False):
        """At once: here the worker's one loop would stand still for two seconds a visitor.

        The polite waiting is done before, in a thread (Worker.handle).
        """
        super().close()


gthread.TConn = Connection


class Worker(gthread.ThreadWorker):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.begun = {}  # connection: when a thread took it up
        self.senders = None

    def init_process(self):
        self.senders = senders.threads()
        super().init_process()

    def enqueue_req(self, conn):
        """A visitor who has not said a word yet waits in the loop, where there is room for all.

        Who sends something has threads of their own to wait for: the others are left to those who
        read, however many send and however slow the database is.
        """
        if not (conn.initialized or conn.data_ready):
            super().finish_request(conn, NOTHING_YET)
        elif senders.is_sending(conn.sock):
            begun = self.senders.submit(self.handle, conn)
            begun.add_done_callback(partial(self.method_queue.defer, self.finish_request, conn))
        else:
            super().enqueue_req(conn)

    def handle(self, conn):
        self.begun[conn] = time.monotonic()
        try:
            goes_on = super().handle(conn)
        finally:
            del self.begun[conn]
        if goes_on is False:
            util.close_graceful(conn.sock, timeout=SECONDS_TO_HANG_UP)
        return goes_on

    def murder_pending(self):
        """Called every second: what should have been sent by now is not waited for any longer.

        Only reading ends. A long answer to a slow reader goes on.
        """
        super().murder_pending()
        late = time.monotonic() - SECONDS_TO_SEND
        for conn in [conn for conn, begun in self.begun.copy().items() if begun < late]:
            with suppress(OSError):
                conn.sock.shutdown(socket.SHUT_RD)

    def handle_error(self, req, client, addr, exc):
        """Answers what gunicorn refuses before Django has seen it; `addr` is kept nowhere."""
        status = next((STATUSES[kind] for kind in type(exc).__mro__ if kind in STATUSES), None)
        if status is None:
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            self.log.error("The server could not answer.", exc_info=exc)
        try:
            util.write_nonblock(client, answer(status))
        except OSError:
            self.log.debug("The visitor had gone.")


def answer(status):
    """A whole HTTP answer, as bytes, for a request of which nothing could be read."""
    name = "500" if status == HTTPStatus.INTERNAL_SERVER_ERROR else "unreadable"
    page = render_to_string(f"errors/{name}.html", {"town": settings.TOWN}).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\n"
        "Connection: close\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        "Content-Language: sv\r\n"
        "Content-Security-Policy: default-src 'none'; style-src 'self'\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n"
        "Cache-Control: no-store\r\n"
        f"Content-Length: {len(page)}\r\n\r\n"
    )
    return head.encode("ascii") + page
