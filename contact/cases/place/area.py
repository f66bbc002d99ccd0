"""An area on the map, and whether a point lies in it or near it. Pure: no database, no settings."""

import json
import math
from dataclasses import dataclass
from itertools import pairwise

from django.core.exceptions import ImproperlyConfigured

METRES_A_DEGREE = 111_195  # of latitude, on a sphere with the earth's mean radius


@dataclass(frozen=True)
class Box:
    """Degrees: everything from the south-western corner to the north-eastern one."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True)
class Area:
    """Rings of (longitude, latitude), each closed: outlines of parts and of holes in them."""

    rings: tuple

    def contains(self, lat, long):
        """True inside: a line from the point eastwards crosses the rings an odd number of times."""
        return sum(_crosses(edge, lat, long) for edge in self._edges()) % 2 == 1

    def is_near(self, lat, long, metres):
        """True inside, and for what is at most `metres` outside."""
        return self.contains(lat, long) or any(
            _distance(edge, lat, long) <= metres for edge in self._edges()
        )

    def box(self, metres=0):
        """The smallest Box around the area, `metres` wider in every direction."""
        longs, lats = zip(*(point for ring in self.rings for point in ring), strict=True)
        up = metres / METRES_A_DEGREE
        out = up / math.cos(math.radians(max(map(abs, lats)) + up))
        return Box(min(lats) - up, min(longs) - out, max(lats) + up, max(longs) + out)

    def _edges(self):
        return (edge for ring in self.rings for edge in pairwise(ring))


def _crosses(edge, lat, long):
    (long_a, lat_a), (long_b, lat_b) = edge
    if (lat_a > lat) == (lat_b > lat):
        return False
    return long < long_a + (lat - lat_a) / (lat_b - lat_a) * (long_b - long_a)


def _distance(edge, lat, long):
    """Metres from the point to the nearest point of `edge`, on a plane laid at the point.

    Less than one in a hundred wrong within a hundred kilometres, south of the polar circle.
    """
    narrowing = math.cos(math.radians(lat))
    (ax, ay), (bx, by) = (
        ((end[0] - long) * narrowing * METRES_A_DEGREE, (end[1] - lat) * METRES_A_DEGREE)
        for end in edge
    )
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = min(1, max(0, -(ax * dx + ay * dy) / length)) if length else 0
    return math.hypot(ax + along * dx, ay + along * dy)


def read_area(path):
    """The Area in the GeoJSON file `path` (RFC 7946), or None if there is no such file.

    Raises ImproperlyConfigured, with one sentence, if the file holds no area.
    """
    if not path.exists():
        return None
    try:
        area = Area(tuple(_rings(json.loads(path.read_text(encoding="utf-8")))))
    except (OSError, ValueError, TypeError, LookupError) as error:
        raise ImproperlyConfigured(
            f"{path} must be GeoJSON with a Polygon or MultiPolygon: {error!r}."
        ) from error
    if not area.rings:
        raise ImproperlyConfigured(f"{path} holds no Polygon or MultiPolygon.")
    return area


def _rings(shape):
    """Every ring of the GeoJSON object `shape`, however deep it lies."""
    kind = shape["type"]
    if kind == "FeatureCollection":
        for feature in shape["features"]:
            yield from _rings(feature["geometry"])
    elif kind == "Feature":
        yield from _rings(shape["geometry"])
    elif kind in {"Polygon", "MultiPolygon"}:
        polygons = [shape["coordinates"]] if kind == "Polygon" else shape["coordinates"]
        for polygon in polygons:
            yield from (tuple(_point(*point) for point in ring) for ring in polygon)


def _point(long, lat, *_height):
    long, lat = float(long), float(lat)
    if not (abs(long) <= 180 and abs(lat) <= 90):
        raise ValueError(f"{long}, {lat} are no degrees")
    return long, lat
