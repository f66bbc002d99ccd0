"""The grid of a web map: at each zoom the world (Web Mercator) is cut in squares, tiles."""

import math

ZOOMS = range(10, 19)


def tile_at(lat, long, z):
    """(x, y) of the tile at zoom `z` that shows the point."""
    across = 2**z
    x = (long + 180) / 360 * across
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * across
    return _within(x, across), _within(y, across)


def shows(box, z, x, y):
    """True if the tile shows some of the Box `box`, at a zoom that the map has."""
    if z not in ZOOMS:
        return False
    left, top = tile_at(box.north, box.west, z)
    right, bottom = tile_at(box.south, box.east, z)
    return left <= x <= right and top <= y <= bottom


def _within(number, across):
    return min(across - 1, max(0, math.floor(number)))
