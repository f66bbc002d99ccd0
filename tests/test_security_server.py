"""The server goes on answering while others are slow, silent or gone in the middle of a word."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MANY = 20  # more than all threads of both workers
IMPATIENT = """
import perstorp.worker
perstorp.worker.SECONDS_TO_SEND = 1

def application(environ, start_response):
    environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]
"""
ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
HALF_A_HEAD = b"GET / HTTP/1.1\r\nHost: loc"
HALF_A_FORM = (
    b"POST /synpunkter-felanmalan/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nmatter="
)


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """The port of a real server. A visitor has a second to send a request there."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "impatient.py").write_text(IMPATIENT)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"]
    command += ["--pythonpath", str(folder), "impatient:application"]
    environment = os.environ | {"VAR_DIR": str(folder), "PORT": str(number)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    deadline = time.monotonic() + 60
    while not answer(number) and time.monotonic() < deadline:
        time.sleep(0.1)
    yield number
    server.terminate()
    server.wait(30)


def say(port, words):
    """A connection on which `words` have been said and nothing has been read."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(words)
    return connection


def answer(port):
    """The whole answer, or "" if none comes."""
    try:
        with say(port, ASK) as connection:
            return connection.makefile("rb").read().decode()
    except OSError:
        return ""


def seconds_for_answers(port, number=6):
    begun = time.monotonic()
    assert all("200 OK" in answer(port) for _ in range(number))
    return time.monotonic() - begun


def test_silent_visitors_keep_nobody_waiting(port):
    silent = [say(port, b"") for _ in range(MANY)]
    assert seconds_for_answers(port) < 2
    assert all(connection.close() is None for connection in silent)


def test_who_reads_does_not_wait_for_those_who_send(port):
    sending = [say(port, HALF_A_FORM) for _ in range(MANY)]
    assert seconds_for_answers(port) < 0.5
    assert all(connection.close() is None for connection in sending)


def test_visitors_who_never_hang_up_keep_nobody_waiting(port):
    lingering = [say(port, ASK) for _ in range(MANY)]
    time.sleep(3)
    assert seconds_for_answers(port) < 2
    assert all(b"200 OK" in connection.recv(4096) for connection in lingering)


@pytest.mark.parametrize("half", [HALF_A_HEAD, HALF_A_FORM])
def test_visitors_who_are_lost_in_the_middle_are_given_up(port, half):
    lost = [say(port, half) for _ in range(MANY)]
    time.sleep(8)
    assert seconds_for_answers(port) < 2
    assert all(connection.close() is None for connection in lost)


def test_an_answer_does_not_say_what_the_site_runs_on(port):
    head = answer(port).lower()
    assert "server: web\r\n" in head
    assert "gunicorn" not in head
    assert "python" not in head
