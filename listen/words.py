"""The town's own list of how words are said, as the normaliser wants it."""

import time
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

from django.db import Error

from pages.kept.generation import is_remembering, remembered

from .models import Pronunciation
from .said.words import Word

# A changed word is heard within this time in every process. Asking each time would cost every
# page a query.
SECONDS = 1


@dataclass
class _Memory:
    words: tuple = ()  # (language, Word)
    read_at: float = float("-inf")  # on the monotonic clock


_memory = _Memory()
_lock = Lock()


def current_words():
    """((language, Word), …), the last known where the database is away.

    At most SECONDS old; on a page that is kept, those of the present, as it is kept for longer.
    """
    if is_remembering():
        return remembered(("words",), _last_read)
    with _lock:
        if time.monotonic() - _memory.read_at > SECONDS:
            _last_read()
            _memory.read_at = time.monotonic()
        return _memory.words


def _last_read():
    with suppress(Error):
        _memory.words = _read()
    return _memory.words


def words_for(language, words):
    """Of `words`, as current_words gives them, the Words of one language."""
    return tuple(word for code, word in words if code == language)


def forget_words():
    """The next who asks reads them anew."""
    _memory.read_at = float("-inf")


def _read():
    rows = Pronunciation.objects.order_by("pk").values_list(
        "language", "written", "said", "match_case"
    )
    return tuple((language, Word(*row)) for language, *row in rows)
