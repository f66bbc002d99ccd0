"""What a page, or a part of one, follows from: so that it is made anew when that changes."""

from contextlib import contextmanager
from threading import local

from .question import question_of, tables_in


class Basis:
    """What was `asked` of the tables that are shown, as Questions, and whether what was made of
    the answers `tells_time`."""

    __slots__ = ("asked", "is_known", "tells_time")

    def __init__(self):
        self.asked = frozenset()
        self.tells_time = False
        self.is_known = False  # whether the answers are (standing.py)

    def touched_by(self, changed):
        """The Questions that may have other answers when the tables `changed` have changed."""
        return [one for one in self.asked if not one.tables.isdisjoint(changed)]


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
        making.asked |= basis.asked
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
    basis = _making.basis
    if basis is not None and tables_in(sql):
        basis.asked |= {question_of(sql, params)}
    return execute(sql, params, many, context)
