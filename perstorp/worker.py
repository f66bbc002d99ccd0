"""Gunicorn's worker, which tells no log who sent what it could not read, and answers in Swedish."""

from http import HTTPStatus

from django.conf import settings
from django.template.loader import render_to_string
from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers.gthread import ThreadWorker

STATUSES = {
    errors.ExpectationFailed: HTTPStatus.EXPECTATION_FAILED,
    errors.InvalidResponseHeader: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.InvalidResponseHeaderName: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    errors.LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
    errors.UnsupportedTransferCoding: HTTPStatus.NOT_IMPLEMENTED,
    errors.ParseException: HTTPStatus.BAD_REQUEST,
}


class Worker(ThreadWorker):
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
        "Cache-Control: no-store\r\n"
        f"Content-Length: {len(page)}\r\n\r\n"
    )
    return head.encode("ascii") + page
