"""Where the town is. Without a boundary in its folder nothing is known, and nothing questioned."""

from django.conf import settings

# A boundary may be drawn with few corners, and a fault just outside may be the town's all the same.
MARGIN = 2000  # metres


def is_inside(lat, long):
    """True in the municipality and just outside it, and everywhere if its boundary is unknown."""
    area = settings.TOWN_AREA
    return area is None or area.is_near(lat, long, MARGIN)


def map_box():
    """The Box that the map shows. There is no map without a boundary (perstorp/map.py)."""
    return settings.TOWN_AREA.box(MARGIN)
