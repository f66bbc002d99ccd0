"""Which square of the web map shows a point."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact.cases.place.area import Box
from contact.cases.place.grid import ZOOMS, shows, tile_at

lats = st.floats(-85, 85)
longs = st.floats(-180, 179.999)
zooms = st.sampled_from(ZOOMS)


def north_west(z, x, y):
    """(latitude, longitude) of a tile's corner."""
    return (
        math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2**z)))),
        x / 2**z * 360 - 180,
    )


@pytest.mark.parametrize(
    ("lat", "long", "z", "tile"),
    [
        (59.3293, 18.0686, 10, (563, 301)),
        (-33.8568, 151.2153, 14, (15073, 9831)),
        (0, 0, 1, (1, 1)),
    ],
)
def test_known_points_are_in_their_known_tiles(lat, long, z, tile):
    assert tile_at(lat, long, z) == tile


@given(lat=lats, long=longs, z=zooms)
def test_a_tile_reaches_around_its_point(lat, long, z):
    x, y = tile_at(lat, long, z)
    north, west = north_west(z, x, y)
    south, east = north_west(z, x + 1, y + 1)
    assert south - 1e-9 <= lat <= north + 1e-9
    assert west - 1e-9 <= long <= east + 1e-9


@given(lat=lats, long=longs, z=zooms, right=st.integers(-3, 3), down=st.integers(-3, 3))
def test_a_point_is_shown_by_its_own_tile_and_by_no_other(lat, long, z, right, down):
    x, y = tile_at(lat, long, z)
    here = Box(lat, long, lat, long)
    assert shows(here, z, x + right, y + down) is (right == down == 0)


@pytest.mark.parametrize("z", [0, 9, 19, 100])
def test_no_other_zoom_is_shown(z):
    assert not shows(Box(-85, -180, 85, 180), z, 0, 0)


def test_the_ends_of_the_world_are_in_the_outermost_tiles():
    assert tile_at(90, 180, 10) == (1023, 0)
    assert tile_at(-90, -180, 10) == (0, 1023)
