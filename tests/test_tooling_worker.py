"""What gunicorn refuses before the site has seen it."""

import socket

import pytest
from gunicorn.http import errors

from perstorp.worker import Worker


class Log:
    def __init__(self):
        self.lines = []

    def error(self, message, **details):
        self.lines.append(message)


@pytest.fixture
def refuse():
    """What a visitor is sent, and what is logged, when `error` is raised."""

    def answer(error):
        worker = Worker.__new__(Worker)
        worker.log = Log()
        ours, visitors = socket.socketpair()
        with ours, visitors:
            worker.handle_error(None, ours, ("192.0.2.7", 40000), error)
            return visitors.recv(65536).decode(), worker.log.lines

    return answer


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.InvalidRequestLine("<script>"), 400),
        (errors.InvalidHeader("<script>"), 400),
        (errors.LimitRequestLine(9000, 8190), 414),
        (errors.LimitRequestHeaders("<script>"), 431),
        (errors.UnsupportedTransferCoding("<script>"), 501),
    ],
)
def test_unreadable_request_gets_a_swedish_page_and_no_line_in_the_log(refuse, error, status):
    sent, logged = refuse(error)
    assert sent.startswith(f"HTTP/1.1 {status} ")
    assert "Vi kunde inte läsa det som skickades" in sent
    assert "<script>" not in sent
    assert logged == []


def test_our_own_fault_is_logged_without_who_asked(refuse):
    sent, logged = refuse(RuntimeError("full disk"))
    assert sent.startswith("HTTP/1.1 500 ")
    assert "Något gick fel hos oss" in sent
    assert logged == ["The server could not answer."]
