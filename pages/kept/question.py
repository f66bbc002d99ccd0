"""What a page has asked of the database, to be asked again."""

import os
import re
import sys
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from hashlib import blake2b
from typing import NamedTuple

from django.db import connection

from pages import clock

from .triggers import shown_tables

WORD = re.compile(r"\w+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?")  # as SQLite is given one
# Stands for the present moment, which is another when the question is asked again.
NOW = object()
NEAR = timedelta(minutes=1)


class Question(NamedTuple):
    sql: str
    values: tuple | None  # None where they can't be told apart from others

    @property
    def tables(self):
        return tables_in(self.sql)

    def answer(self):
        """What the database answers now, in short; never the same where that can't be told."""
        if self.values is None:
            return os.urandom(16)
        now = connection.ops.adapt_datetimefield_value(clock.now())
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [now if value is NOW else value for value in self.values])
            rows = repr(cursor.fetchall())
        return blake2b(rows.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def question_of(sql, values):
    now = clock.now()
    timeless = tuple([NOW if _is_near(one, now) else one for one in values or ()])
    # One text for all that ask the same: some are thousands of characters long.
    return Question(sys.intern(sql), timeless if _is_hashable(timeless) else None)


def _is_near(value, now):
    if isinstance(value, str) and MOMENT.fullmatch(value):
        value = datetime.fromisoformat(value).replace(tzinfo=UTC)
    return isinstance(value, datetime) and abs(value - now) < NEAR


def _is_hashable(values):
    try:
        hash(values)
    except TypeError:
        return False
    return True


@lru_cache(maxsize=1000)
def tables_in(sql):
    """Those tables that visitors are shown of whose names stand in `sql`, if only in a column."""
    return _shown().intersection(WORD.findall(sql))


@cache
def _shown():
    return frozenset(shown_tables())
