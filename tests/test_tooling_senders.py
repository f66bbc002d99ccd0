"""Threads for those who send something, in each of the web server's processes."""

import os
import socket
import sys
import threading

import pytest

from perstorp import senders
from perstorp.senders import Senders, is_sending

SOON = 10


def test_one_who_sends_is_served_at_a_time(monkeypatch):
    monkeypatch.setattr(senders, "PATIENCE", SOON)
    working, most = set(), []

    def work(number):
        working.add(number)
        most.append(len(working))
        threading.Event().wait(0.01)
        working.remove(number)

    ours = Senders()
    for begun in [ours.submit(work, number) for number in range(6)]:
        begun.result(SOON)
    assert most == [1] * 6


def test_nobody_waits_for_a_slow_one(monkeypatch):
    monkeypatch.setattr(senders, "PATIENCE", 0.01)
    ours, end = Senders(), threading.Event()
    slow = ours.submit(end.wait, SOON)
    quick = [ours.submit(str.upper, word) for word in ("a", "b")]
    try:
        assert [begun.result(SOON) for begun in quick] == ["A", "B"]
        assert not slow.done()
    finally:
        end.set()
    assert slow.result(SOON)


def test_what_goes_wrong_for_one_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(senders, "PATIENCE", SOON)
    ours = Senders()
    with pytest.raises(ZeroDivisionError):
        ours.submit(divmod, 1, 0).result(SOON)
    assert ours.submit(divmod, 7, 2).result(1) == (3, 1)


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere threads have no niceness.")
def test_who_sends_stands_back_and_who_reads_does_not():
    def niceness():
        return os.getpriority(os.PRIO_PROCESS, 0)

    before = niceness()
    assert Senders().submit(niceness).result(SOON) == before + senders.BEHIND_READERS
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
        assert is_sending(ours) is stands_back
        assert not request_ or ours.recv(1000) == request_
