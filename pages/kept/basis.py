"""What a page, or a part of one, follows from: so that it is made anew when that changes."""

import re
from contextlib import contextmanager
from functools import cache, lru_cache
from threading import local

from .triggers import shown_tables

WORD = re.compile(r"\w+")


class Basis:
    """The `tables` that were asked, and whether what was made of them `tells_time`."""

    __slots__ = ("tables", "tells_time")

    def __init__(self):
        self.tables = frozenset()
        self.tells_time = False

    def stands(self, changed, is_turn):
        """Whether nothing of it is other than it was: not in the tables `changed`, and not by the
        time if that `is_turn`."""
        return self.tables.isdisjoint(changed) and not (is_turn and self.tells_time)


class _Making(local):
    """Of this thread: the Basis of what it is making, or None."""

    basis = None


_making = _Making()


@contextmanager
def noted():
    """Gives the Basis of what is made inside. What is made around it follows from that too."""
    around, basis = _making.basis, Basis()
    _making.basis = basis
    try:
        yield basis
    finally:
        _making.basis = around
        follows_from(basis)


def follows_from(basis):
    """What this thread is making follows from all that `basis` does, as of a part of it."""
    making = _making.basis
    if making is not None:
        making.tables |= basis.tables
        making.tells_time = making.tells_time or basis.tells_time


def tells_time():
    """Called where a page says what depends on the time of day or on the date.

    A page on which nothing does is the same until something is changed, published or taken down.
    """
    if _making.basis is not None:
        _making.basis.tells_time = True


def note_queries(connection, **kwargs):
    """Receives each new connection of Django's: what it is asked is noted from now on."""
    if _note not in connection.execute_wrappers:
        connection.execute_wrappers.append(_note)


def _note(execute, sql, params, many, context):
    if _making.basis is not None:
        _making.basis.tables |= tables_in(sql)
    return execute(sql, params, many, context)


@lru_cache(maxsize=1000)
def tables_in(sql):
    """Those tables that visitors are shown of whose names stand in `sql`, if only in a column."""
    return _shown().intersection(WORD.findall(sql))


@cache
def _shown():
    return frozenset(shown_tables())
