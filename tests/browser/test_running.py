"""`manage.py run`: one command starts everything, and Ctrl-C ends everything."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .crawl import fetch
from .running_site import ROOT, start, wait_until_it_answers

pytestmark = pytest.mark.browser
OURS = 4  # gunicorn, its two workers, and mail


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("run")


@pytest.fixture
def run(folder):
    """Starts the site in `folder`, which the tests here share, and waits until it answers."""
    started = []

    def begin():
        process, log, _ = start(folder)
        started.append(process)
        wait_until_it_answers(process, log)
        assert until(lambda: len(descendants(process.pid)) >= OURS)
        return process, log

    yield begin
    for process in started:
        process.terminate()
        process.wait(30)


def descendants(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children] + [n for c in children for n in descendants(int(c))]


def command_of(pid):
    return Path(f"/proc/{pid}/cmdline").read_text()


def mail_worker(process):
    found = [pid for pid in descendants(process.pid) if "deliver_mail" in command_of(pid)]
    return found[0] if found else None


def until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not (found := condition()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def is_running(pid):
    # What has ended and is not yet reaped has no command line.
    return Path(f"/proc/{pid}").exists() and command_of(pid) != ""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_stop_ends_every_process(run, how):
    process, log = run()
    pids = descendants(process.pid)
    process.send_signal(how)
    assert process.wait(30) == 0
    assert until(lambda: not any(is_running(pid) for pid in pids))
    assert "Traceback" not in log.read_text()


def test_nothing_is_left_when_it_is_killed_outright(run):
    process, _ = run()
    pids = descendants(process.pid)
    process.kill()
    assert until(lambda: not any(is_running(pid) for pid in pids))


def test_second_start_makes_no_login_and_collects_nothing(run):
    run()[0].send_signal(signal.SIGINT)
    log = run()[1].read_text()
    assert "Lösenord" not in log
    assert "statiska filerna" not in log


def test_mail_worker_that_dies_is_started_again(run):
    process, _ = run()
    first = until(lambda: mail_worker(process))
    os.kill(first, signal.SIGKILL)
    assert until(lambda: mail_worker(process) not in {None, first})


def test_web_server_that_dies_ends_the_rest(run):
    process, log = run()
    pids = descendants(process.pid)
    os.kill(next(pid for pid in pids if "gunicorn" in command_of(pid)), signal.SIGKILL)
    assert process.wait(30) == 1
    assert "Webbservern slutade" in log.read_text()
    assert until(lambda: not any(is_running(pid) for pid in pids))


def test_taken_port_is_one_sentence(site):
    again = [sys.executable, "manage.py", "run"]
    result = subprocess.run(again, cwd=ROOT, env=site.environment, capture_output=True, text=True)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "är upptagen" in result.stderr


def test_request_that_cannot_be_read_is_answered_in_swedish_and_logged_nowhere(site):
    port = int(site.environment["PORT"])
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        sent = line.makefile("rb").read().decode()
    assert sent.startswith("HTTP/1.1 414 ")
    assert "Vi kunde inte läsa det som skickades" in sent
    assert "127.0.0.1" not in (site.var_dir / "run.log").read_text()


def test_static_files_are_hashed_compressed_and_kept_for_ever(site, documents):
    sheet = documents["/"].html.partition('rel="stylesheet" href="')[2].partition('"')[0]
    headers = fetch(site.url + sheet, {"Accept-Encoding": "br"}).headers
    assert headers["content-encoding"] == "br"
    assert "immutable" in headers["cache-control"]


def test_secret_is_for_its_owner_only(site):
    assert (site.var_dir / "secret_key").stat().st_mode & 0o077 == 0
