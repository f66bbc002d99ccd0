"""The site between two changes: what a process may remember of it, and for how long."""

from contextlib import contextmanager
from threading import Lock, local

# Bytes of finished pages in a process. A town's pages take a tenth of it; who asks for parts of
# lists that nobody reads, cannot fill the memory.
MOST = 12_000_000
_reading = local()


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


@contextmanager
def reading(generation):
    """Inside it this thread belongs to `generation`, also when a new one begins meanwhile.

    So what was worked out before a change is never remembered after it.
    """
    before = getattr(_reading, "generation", None)
    _reading.generation = generation
    try:
        yield
    finally:
        _reading.generation = before


def remembered(key, make):
    """What `make()` gives, made once for everyone until something changes.

    Only for what is the same for all who may not edit; `key` names it, its language too where it
    has one. Outside `reading` (staff, tests, commands) nothing is remembered.
    """
    generation = getattr(_reading, "generation", None)
    if generation is None:
        return make()
    things = generation.things
    if key not in things:
        things[key] = make()
    return things[key]
