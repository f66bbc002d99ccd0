"""The site between two changes: what a process may remember of it, and for how long."""

from contextlib import contextmanager
from threading import local

_reading = local()


class Generation:
    """What is known of the site from one change to the next. A new one begins empty.

    `edition` is the number of the latest change, `until` the moment (POSIX, seconds) when time
    itself changes a page. `pages` are finished ones, `things` what they are made of.
    """

    def __init__(self, edition, until):
        self.edition = edition
        self.until = until
        self.pages = {}
        self.things = {}


@contextmanager
def reading(generation):
    """Inside it this thread belongs to `generation`, also when a new one begins meanwhile.

    So what was worked out before a change is never remembered after it.
    """
    _reading.generation = generation
    try:
        yield
    finally:
        _reading.generation = None


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
