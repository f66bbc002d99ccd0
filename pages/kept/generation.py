"""The site between two changes: what a process may remember of it, and for how long."""

from contextlib import contextmanager
from threading import Lock, local

from .basis import follows_from, noted

# Bytes of finished pages in a process. A town's pages take a tenth of it; who asks for parts of
# lists that nobody reads, cannot fill the memory.
MOST = 12_000_000
# So many of what pages are made of: ten for each page of a town, a kilobyte each.
MOST_THINGS = 2000
# Some three hundred bytes each; a page has asked ten or so.
MOST_ANSWERS = 5000


class Generation:
    """What is known of the site from one change to the next.

    `edition` says after which change it began, `until` is the moment (POSIX, seconds) when time
    itself changes a page. `pages` are finished ones by how they are asked for, `things` what they
    are made of, both with what they follow from (Basis). `answers` are those of the database to
    what they have asked. The `doubtful` pages are of a generation before, and stand if they are
    answered as then (standing.py).
    """

    def __init__(self, edition, until):
        self.edition = edition
        self.until = until
        self.pages = {}
        self.things = {}
        self.answers = {}
        self.doubtful = {}
        self._bases = {}
        self._bytes = 0
        self._lock = Lock()

    def keep(self, key, page, basis):
        """Keeps a FinishedPage; the ones that were made first give way when there is no room."""
        with self._lock:
            self._forget(key)
            self.pages[key], self._bases[key] = page, basis
            self._bytes += page.size
            while self._bytes > MOST:
                self._forget(next(iter(self.pages)))

    def _forget(self, key):
        if page := self.pages.pop(key, None):
            self._bytes -= page.size
            del self._bases[key]

    def remember(self, key, thing, basis):
        with self._lock:
            self.things[key] = thing, basis
            if len(self.things) > MOST_THINGS:
                del self.things[next(iter(self.things))]

    def take_over(self, before, changed, is_turn):
        """Keeps the pages of the Generation `before` that the tables `changed` have not touched,
        nor the time if it `is_turn`. Those that were touched become doubtful.

        Nothing of what they are made of: a part may be made of what its page has asked for, which
        is noted for the page alone.
        """
        with before._lock:
            answers = before.answers.copy()
            rows = [(key, page, before._bases[key], {}) for key, page in before.pages.items()]
            rows += [(key, *doubt) for key, doubt in before.doubtful.items()]
        for key, page, basis, expected in rows:
            if not basis.is_known or (is_turn and basis.tells_time):
                continue
            expected = {one: answers.get(one) for one in basis.touched_by(changed)} | expected
            if expected:
                self.doubtful[key] = page, basis, expected
            else:
                self.keep(key, page, basis)
        untouched = (one for one in answers.items() if one[0].tables.isdisjoint(changed))
        self.answers = dict(untouched)

    def learn(self, answers):
        """Keeps {Question: its answer}. A page of which one is lacking is made anew."""
        with self._lock:
            self.answers |= answers
            while len(self.answers) > MOST_ANSWERS:
                del self.answers[next(iter(self.answers))]

    def take_doubtful(self, key):
        """(page, its Basis, {Question: the answer with which it stands}) of the doubtful page
        under `key`, which is that no longer; None if there is none."""
        with self._lock:
            return self.doubtful.pop(key, None)


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
    """What `make()` gives, made once for everyone until something changes, whatever it is.

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
