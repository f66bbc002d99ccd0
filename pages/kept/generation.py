"""The site between two changes: what a process may remember of it, and for how long."""

from contextlib import contextmanager
from threading import Lock, local

# Bytes of finished pages in a process. A town's pages take a tenth of it; who asks for parts of
# lists that nobody reads, cannot fill the memory.
MOST = 12_000_000
# So many of what pages are made of: what all share is a tenth of it.
MOST_THINGS = 400


class Generation:
    """What is known of the site from one change to the next. A new one begins empty.

    `edition` says after which change it began, `until` is the moment (POSIX, seconds) when time
    itself changes a page. `pages` are finished ones by how they are asked for, `things` what they
    are made of.
    """

    def __init__(self, edition, until):
        self.edition = edition
        self.until = until
        self.pages = {}
        self.things = {}
        self._bytes = 0
        self._lock = Lock()

    def keep(self, key, page):
        """Keeps a FinishedPage; the ones that were made first give way when there is no room."""
        with self._lock:
            self._bytes += len(page.body)
            if before := self.pages.pop(key, None):
                self._bytes -= len(before.body)
            self.pages[key] = page
            while self._bytes > MOST:
                self._bytes -= len(self.pages.pop(next(iter(self.pages))).body)

    def remember(self, key, thing):
        with self._lock:
            self.things[key] = thing
            if len(self.things) > MOST_THINGS:
                del self.things[next(iter(self.things))]


class _Reading(local):
    """Of this thread: the Generation it belongs to, and whether what it makes tells the time."""

    generation = None
    tells_time = False


_reading = _Reading()


@contextmanager
def reading(generation):
    """Inside it this thread belongs to `generation`, also when a new one begins meanwhile.

    So what was worked out before a change is never remembered after it. Gives a function that says
    whether anything that was made inside tells the time (tells_time).
    """
    before = _reading.generation, _reading.tells_time
    _reading.generation, _reading.tells_time = generation, False
    try:
        yield lambda: _reading.tells_time
    finally:
        _reading.generation, _reading.tells_time = before


def tells_time():
    """Called where a page says what depends on the time of day or on the date.

    A page on which nothing does is the same until something is changed, published or taken down.
    """
    _reading.tells_time = True


def remembered(key, make):
    """What `make()` gives, made once for everyone until something changes.

    Only for what is the same for all who may not edit; `key` names it, its language too where it
    has one. Outside `reading` (staff, tests, commands) nothing is remembered.
    """
    generation = _reading.generation
    if generation is None:
        return make()
    known = generation.things.get(key)
    if known is None:
        outside, _reading.tells_time = _reading.tells_time, False
        known = make(), _reading.tells_time
        _reading.tells_time = outside
        generation.remember(key, known)
    thing, tells = known
    _reading.tells_time = _reading.tells_time or tells
    return thing
