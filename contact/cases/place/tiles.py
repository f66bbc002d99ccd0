"""The pictures that the map is made of: fetched by us, once, so that no one else sees who looks."""

import logging

from . import store
from .errors import MissingTileError, SilentServerError, TileError
from .lane import lane
from .upstream import fetch

FRESH = 7 * 24 * 60 * 60  # seconds
REST = 30  # seconds without asking a map server that did not answer
logger = logging.getLogger(__name__)


def tile(z, x, y, now):
    """The bytes of a picture. Raises a TileError. An old one is better than none."""
    picture, kept = store.read(z, x, y)
    if picture and now.timestamp() - kept < FRESH:
        return picture
    try:
        return _fetched(z, x, y, now, kept)
    except TileError:
        if picture:
            return picture
        raise


def _fetched(z, x, y, now, seen):
    """A new picture; one that someone else fetched while we waited for our turn, if so."""
    _refuse_at_rest(now)
    with lane(x, y):
        picture, kept = store.read(z, x, y)
        if kept > seen:
            return picture
        _refuse_at_rest(now)
        try:
            picture = fetch(z, x, y)
        except TileError as error:
            _note(error)
            raise
        try:
            store.keep(z, x, y, picture)
        except OSError as error:
            logger.warning("A tile of the map could not be kept: %s.", error.strerror)
        return picture


def _refuse_at_rest(now):
    resting = store.folder() / "resting"
    if resting.exists() and now.timestamp() - resting.stat().st_mtime < REST:
        raise SilentServerError("resting")


def _note(error):
    if isinstance(error, SilentServerError):
        (store.folder() / "resting").touch()
    if not isinstance(error, MissingTileError):
        logger.warning("The map server gave no tile: %s.", error)
