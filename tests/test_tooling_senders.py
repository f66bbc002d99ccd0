"""Threads in each of the web server's processes: for those who send, and who looks for changes."""

import os
import runpy
import socket
import sys
import threading
from types import SimpleNamespace

import pytest

from perstorp import senders

SOON = 10


def test_nobody_who_sends_waits_for_a_slow_one():
    ours, end = senders.threads(), threading.Event()
    slow = ours.submit(end.wait, SOON)
    quick = [ours.submit(str.upper, word) for word in ("a", "b")]
    try:
        assert [begun.result(SOON) for begun in quick] == ["A", "B"]
        assert not slow.done()
    finally:
        end.set()
    assert slow.result(SOON)


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere threads have no niceness.")
def test_who_sends_stands_back_and_who_reads_does_not():
    def niceness():
        return os.getpriority(os.PRIO_PROCESS, 0)

    before = niceness()
    assert senders.threads().submit(niceness).result(SOON) == before + senders.BEHIND_READERS
    assert niceness() == before


@pytest.mark.parametrize(
    ("request_", "stands_back"),
    [
        (b"POST /a/ HTTP/1.1\r\nHost: a\r\n\r\ntext=sessionid", True),
        (b"POST /a/ HTTP/1.1\r\nCookie: sessionid=a\r\n\r\ntext=", False),
        (b"GET /a/?text=POST HTTP/1.1\r\n\r\n", False),
        (b"", False),
    ],
    ids=["a visitor who sends", "an editor who saves", "a reader", "one who says nothing"],
)
def test_a_visitor_who_sends_stands_back_and_nothing_is_lost_by_looking(request_, stands_back):
    ours, visitor = socket.socketpair()
    with ours, visitor:
        visitor.sendall(request_)
        assert senders.is_sending(ours) is stands_back
        assert not request_ or ours.recv(1000) == request_


def test_a_process_looks_for_changes_before_anyone_asks_and_so_never_in_a_thread_that_stands_back():
    begun = []
    told = runpy.run_path("gunicorn.conf.py")["post_worker_init"]
    told(SimpleNamespace(wsgi=SimpleNamespace(begin=lambda: begun.append(True))))
    told(SimpleNamespace(wsgi=lambda environ, start_response: []))  # another application
    assert begun == [True]
