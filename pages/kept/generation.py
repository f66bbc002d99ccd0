"""The site between two changes: what a process may remember of it, and for how long."""

from contextlib import contextmanager
from threading import Lock, local

from .basis import follows_from, noted

# Bytes of finished pages in a process. A town's pages take a tenth of it; who asks for parts of
# lists that nobody reads, cannot fill the memory.
MOST = 12_000_000
# So many of what pages are made of: ten for each page of a town, a kilobyte each.
MOST_THINGS = 2000


class Generation:
    """What is known of the site from one change to the next.

    `edition` says after which change it began, `until` is the moment (POSIX, seconds) when time
    itself changes a page. `pages` are finished ones by how they are asked for, `things` what they
    are made of, both with what they follow from (Basis).
    """

    def __init__(self, edition, until):
        self.edition = edition
        self.until = until
        self.pages = {}
        self.things = {}
        self._bases = {}
        self._bytes = 0
        self._lock = Lock()

    def keep(self, key, page, basis):
        """Keeps a FinishedPage; the ones that were made first give way when there is no room."""
        with self._lock:
            self._forget(key)
            self.pages[key], self._bases[key] = page, basis
            self._bytes += len(page.body)
            while self._bytes > MOST:
                self._forget(next(iter(self.pages)))

    def _forget(self, key):
        if page := self.pages.pop(key, None):
            self._bytes -= len(page.body)
            del self._bases[key]

    def remember(self, key, thing, basis):
        with self._lock:
            self.things[key] = thing, basis
            if len(self.things) > MOST_THINGS:
                del self.things[next(iter(self.things))]

    def take_over(self, before, changed, is_turn):
        """Keeps the pages of the Generation `before` that still stand (Basis).

        Nothing of what they are made of: a part may be made of what its page has asked for, which
        is noted for the page alone.
        """
        with before._lock:
            pages = [(key, page, before._bases[key]) for key, page in before.pages.items()]
        for key, page, basis in pages:
            if basis.stands(changed, is_turn):
                self.keep(key, page, basis)


class _Reading(local):
    """The Generation that this thread belongs to."""

    generation = None


_reading = _Reading()


@contextmanager
def reading(generation):
    """Inside it this thread belongs to `generation`, also when a new one begins meanwhile.

    So what was worked out before a change is never remembered after it. Gives the Basis of what
    is made inside.
    """
    before, _reading.generation = _reading.generation, generation
    try:
        with noted() as basis:
            yield basis
    finally:
        _reading.generation = before


def is_remembering():
    """Whether what this thread makes is for everyone until something changes."""
    return _reading.generation is not None


def remembered(key, make):
    """What `make()` gives, made once for everyone until something changes that it follows from.

    Only for what is the same for all who may not edit; `key` names it, its language too where it
    has one. Outside `reading` (staff, tests, commands) nothing is remembered.
    """
    generation = _reading.generation
    if generation is None:
        return make()
    known = generation.things.get(key)
    if known is None:
        with noted() as basis:
            thing = make()
        generation.remember(key, thing, basis)
        return thing
    thing, basis = known
    follows_from(basis)
    return thing
