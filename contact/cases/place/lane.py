"""A few lanes to the map server, for all processes on this machine together.

A tile always takes the same lane, so that each is fetched once however many ask for it, and a
slow map server keeps only a few of our threads waiting.
"""

from pages.turns import alone

from . import store
from .errors import BusyError

LANES = 4
PATIENCE = 1  # second to wait for a free lane


def lane(x, y):
    """Inside it nobody else fetches this tile. Raises BusyError if it does not become free."""
    return alone(store.folder() / f"lane-{(x + 2 * y) % LANES}", PATIENCE, BusyError)
