"""Copies of pages on the disk, a folder for each time in which they stay the same.

`VAR_DIR/kept/now/at/2026-11-28T12:05/kontakt/index.html.gz` is what `/kontakt/` shows at five past
twelve, by UTC. Each minute is a link to a folder that lasts from one turn to the next. nginx reads
them too when the application is away (deploy/nginx.conf), by its own clock: so there are minutes
by Swedish time as well. Beside each page lie its headers.
"""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings

from .finished import FinishedPage

MINUTE = timedelta(minutes=1)
# What stands in an address after the path, and the file it is then.
FILES = {"": "index.html", "lyssna=manus": "manus.json"}
# Seconds. Where nothing is known of the next turn.
A_WHILE = 60


def root():
    return settings.VAR_DIR / "kept"


def find(environ, now):
    """The FinishedPage of what `environ` asks for as it is at `now`, or None."""
    name = FILES.get(environ.get("QUERY_STRING", ""))
    parts = environ["PATH_INFO"].strip("/").split("/")
    if name is None or {"..", "."} & set(parts):
        return None
    minute = minute_of(datetime.fromtimestamp(now, UTC))
    folder = root().joinpath("now", "at", minute, *parts)
    try:
        headers = json.loads((folder / f"{name}.headers").read_text())
        body = (folder / f"{name}.gz").read_bytes()
    except (OSError, ValueError):
        return None
    return FinishedPage([tuple(row) for row in headers], body)


def next_turn(now):
    """When the copies say that pages turn next after `now`; both POSIX, seconds."""
    try:
        turns = json.loads((root() / "now" / "turns.json").read_text())
    except (OSError, ValueError):
        turns = []
    return min((turn for turn in turns if turn > now), default=now + A_WHILE)


def minute_of(moment):
    return f"{moment:%Y-%m-%dT%H:%M%z}"


class Copies:
    """A set of copies that is being made, and takes the place of the one before it."""

    def __init__(self, name):
        self.folder = root() / name
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "at").mkdir(parents=True)
        self.turns = []
        self._written = {}  # (path, query): its tag, and the file

    def write(self, period, path, query, page):
        """Puts `page` where it is found in `period`. What is as it was is not written again."""
        folder = self.folder.joinpath(period, *path.strip("/").split("/"))
        folder.mkdir(parents=True, exist_ok=True)
        body, headers = (folder / f"{FILES[query]}.{kind}" for kind in ("gz", "headers"))
        tag, *before = self._written.get((path, query), ("", None, None))
        if tag == page.tag:
            body.hardlink_to(before[0])
            headers.hardlink_to(before[1])
        else:
            body.write_bytes(page.body)
            headers.write_text(json.dumps(page.headers))
            self._written[path, query] = page.tag, body, headers

    def lasts(self, period, since, until):
        """What is written in `period` is shown from `since` to `until`, aware moments.

        A minute in which they turn is the earlier period's: nothing is shown before its time.
        """
        self.turns.append(until.timestamp())
        (self.folder / "turns.json").write_text(json.dumps(self.turns))
        minute = since.astimezone(UTC).replace(second=0, microsecond=0)
        while minute < until:
            for zone in (UTC, ZoneInfo(settings.TIME_ZONE)):
                self._link(minute_of(minute.astimezone(zone)), period)
            minute += MINUTE

    def _link(self, minute, period):
        link = self.folder / "at" / minute
        if link.is_symlink():
            if not link.readlink().is_absolute():
                return
            link.unlink()  # borrowed
        link.symlink_to(Path("..") / period)

    def take_over(self):
        """From now on these are the copies. What is not made yet is borrowed from the ones before:
        a little old, and better than nothing."""
        lenders = set()
        for link in (root() / "now" / "at").glob("*"):
            own = self.folder / "at" / link.name
            if not own.is_symlink():
                own.symlink_to(link.resolve())
                lenders.add(link.resolve().parent)
        new = root() / "new"
        new.unlink(missing_ok=True)
        new.symlink_to(self.folder.name)
        new.replace(root() / "now")
        _remove_all_but({self.folder, *lenders})

    def is_all(self):
        """Nothing is missing any longer: the ones before are removed, with what was borrowed."""
        for link in (self.folder / "at").iterdir():
            if link.readlink().is_absolute():
                link.unlink()
        _remove_all_but({self.folder})


def _remove_all_but(kept):
    for folder in root().iterdir():
        if folder.is_dir() and not folder.is_symlink() and folder not in kept:
            shutil.rmtree(folder, ignore_errors=True)
