"""The running site, heard by many at once with its real voice."""

import re
import time
from html import unescape
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from listen.sound.engine import find_engine
from tests.simultaneously import at_once

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(find_engine() is None, reason="no engine is installed"),
]
PAGE = "/bygga-bo-miljo/radon/"
SECONDS = 60


def told(site, name):
    html = urlopen(site.url + PAGE, timeout=20).read().decode()
    return unescape(re.search(f'data-{name}="([^"]*)"', html)[1])


def patiently(url, headers=None):
    """The answer's body, from someone who tries again when there is no room, as the player does."""
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            return urlopen(Request(url, headers=headers or {}), timeout=SECONDS).read()
        except HTTPError as error:
            if error.code != 503 or time.monotonic() > deadline:
                raise
            time.sleep(float(error.headers["Retry-After"]) / 5)


def test_fifty_who_listen_at_once_to_a_page_nobody_has_heard_get_one_file(site):
    address = site.url + told(site, "sound").replace("{part}", "1")
    heard = at_once(50, lambda: patiently(address))
    assert len(set(heard)) == 1
    assert heard[0][0] == 0xFF  # an MP3 begins with a frame
    assert heard[0][1] & 0xE0 == 0xE0
    assert len(heard[0]) > 10_000


def test_its_times_are_those_of_the_sound(site):
    sound, times = (
        patiently(site.url + told(site, name).replace("{part}", "1")) for name in ("sound", "times")
    )
    last = re.findall(rb"--> 00:(\d\d):(\d\d\.\d{3})", times)[-1]
    end = int(last[0]) * 60 + float(last[1])
    assert 0 < len(sound) / 4000 - end < 2  # 32 kbit/s, and the silence after the last sentence


def test_pages_are_answered_while_many_wait_for_sound(site):
    address = site.url + told(site, "sound").replace("/{part}.mp3", ".mp3")

    turns = iter(range(20))

    def listen_or_read():
        if next(turns) % 2:
            return len(patiently(address)) > 100_000
        before = time.monotonic()
        urlopen(f"{site.url}/healthz", timeout=20).read()
        return time.monotonic() - before < 5

    assert all(at_once(20, listen_or_read))
