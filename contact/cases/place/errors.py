"""Why there is no tile. `status` is what a visitor is answered, `lasts` for how many seconds."""


class TileError(Exception):
    """What the map server sent is no picture."""

    status, lasts = 504, 30


class SilentServerError(TileError):
    """The map server does not answer, or asks to be left alone for a while."""


class MissingTileError(TileError):
    """The map server has no such tile."""

    status, lasts = 404, 3600


class BusyError(TileError):
    """As many tiles as we fetch at a time are being fetched."""

    status, lasts = 503, 0
