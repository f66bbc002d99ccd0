"""Looks for changes, ten times a second, so that no request has to."""

import logging
import os
from datetime import UTC, datetime
from threading import Lock, Thread
from time import monotonic, sleep, time

from django.db import Error, connection

from . import copies
from .generation import Generation
from .models import Change
from .succession import Succession

# Seconds. How long a change may go unseen.
EVERY = 0.1
# Seconds after which a database that has not answered counts as away.
PATIENCE = 2
logger = logging.getLogger(__name__)


class Watch:
    """What a process knows of the present: its Generation, and whether the database answers."""

    def __init__(self):
        self.generation = None
        self._succession = Succession()
        self._process = None
        self._lock = Lock()
        self._answered_at = None  # on the monotonic clock
        self._has_failed = False

    def begin(self):
        """Looks from now on, in a thread of its own; in each process that is asked for pages."""
        if self._process == os.getpid():
            return
        with self._lock:
            if self._process != os.getpid():
                self._process = os.getpid()
                self._answered_at = monotonic()
                Thread(target=self._look_for_ever, name="watch", daemon=True).start()

    def generation_at(self, now):
        """The present Generation; None where there is none at `now` (POSIX, seconds)."""
        generation = self.generation
        return generation if generation is not None and now < generation.until else None

    def is_away(self):
        """True when the database does not answer."""
        return self._has_failed or (
            self._answered_at is not None and monotonic() - self._answered_at > PATIENCE
        )

    def look(self, now):
        """Begins a new Generation if something has changed, or turns at `now`."""
        try:
            edition = Change.objects.edition()
            generation = self.generation_at(now)
            if generation is None or generation.edition != edition:
                moment = datetime.fromtimestamp(now, UTC)
                self.generation = self._succession.next(edition, moment)
            self._has_failed = False
            self._answered_at = monotonic()
        except Error:
            connection.close()
            self._has_failed = True
            if self.generation_at(now) is None:
                self.generation = Generation("away", copies.next_turn(now))

    def _look_for_ever(self):
        while True:
            try:
                self.look(time())
            except Exception:
                logger.exception("The watch for changes failed.")
                self.generation = None
            generation = self.generation
            left = generation.until - time() if generation else EVERY
            sleep(max(0.001, min(EVERY, left)))


watch = Watch()
