"""Whether a point lies in the municipality, near it or elsewhere."""

import json
import math

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import assume, example, given
from hypothesis import strategies as st

from contact.cases.place.area import METRES_A_DEGREE, Area, read_area

# About 12 by 22 kilometres, with a hole in the middle and an island east of it.
OUTLINE = ((13.0, 56.0), (13.2, 56.0), (13.2, 56.2), (13.0, 56.2), (13.0, 56.0))
HOLE = ((13.08, 56.08), (13.12, 56.08), (13.12, 56.12), (13.08, 56.12), (13.08, 56.08))
ISLAND = ((13.5, 56.1), (13.6, 56.1), (13.6, 56.2), (13.5, 56.1))
AREA = Area((OUTLINE, HOLE, ISLAND))

lats = st.floats(-89, 89)
longs = st.floats(-179, 179)


@pytest.mark.parametrize(
    ("lat", "long", "inside"),
    [
        (56.05, 13.05, True), (56.1, 13.1, False), (56.12, 13.58, True), (56.18, 13.52, False),
        (56.05, 13.3, False), (56.3, 13.1, False), (-56.05, 13.05, False), (13.05, 56.05, False),
    ],
)  # fmt: skip
def test_a_point_is_inside_an_outline_but_not_inside_its_hole(lat, long, inside):
    assert AREA.contains(lat, long) is inside


@pytest.mark.parametrize(("lat", "metres"), [(56.2045, 500), (55.982, 2001), (56.1, 1240)])
def test_near_is_measured_in_metres_to_the_closest_border(lat, metres):
    assert AREA.is_near(lat, 13.1, metres * 1.01)
    assert not AREA.is_near(lat, 13.1, metres * 0.98)


@given(lat=lats, long=longs)
@example(lat=56.0, long=13.0)
def test_what_is_inside_is_near_and_in_the_box(lat, long):
    box = AREA.box()
    if AREA.contains(lat, long):
        assert AREA.is_near(lat, long, 0)
        assert box.south <= lat <= box.north
        assert box.west <= long <= box.east


# Around the outline and around the island: of what lies between them most is near nothing.
around = st.one_of(st.floats(12.95, 13.25), st.floats(13.45, 13.65))


@given(lat=st.floats(55.97, 56.23), long=around, near=st.floats(0, 9000))
@example(lat=56.0, long=13.0, near=0)
@example(lat=55.99, long=13.21, near=2000)
def test_what_is_near_is_near_by_a_wider_margin_too_and_in_the_box_with_it(lat, long, near):
    box = AREA.box(near * 1.01 + 1)
    if AREA.is_near(lat, long, near):
        assert AREA.is_near(lat, long, near + 1)
        assert box.south <= lat <= box.north
        assert box.west <= long <= box.east


@given(lat=st.floats(-60, 60), long=longs, far=st.floats(0.01, 0.5), turn=st.floats(0, math.tau))
def test_a_point_s_distance_is_that_of_the_sphere(lat, long, far, turn):
    """Against the haversine formula, for a border that is a single point."""
    point = (long + far * math.cos(turn) / math.cos(math.radians(lat)), lat + far * math.sin(turn))
    assume(abs(point[0]) <= 180)
    metres = haversine(lat, long, point[1], point[0])
    dot = Area(((point, point),))
    assert dot.is_near(lat, long, metres * 1.02)
    assert not dot.is_near(lat, long, metres * 0.98)


def haversine(lat_a, long_a, lat_b, long_b):
    a, b = math.radians(lat_a), math.radians(lat_b)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(long_b - long_a) / 2) ** 2
    return 2 * math.degrees(math.asin(math.sqrt(half))) * METRES_A_DEGREE


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "Polygon", "coordinates": [OUTLINE, HOLE]},
        {"type": "MultiPolygon", "coordinates": [[OUTLINE, HOLE], [ISLAND]]},
    ],
)
@pytest.mark.parametrize("wrap", ["bare", "Feature", "FeatureCollection"])
def test_any_geojson_with_an_area_is_read(tmp_path, shape, wrap):
    feature = {"type": "Feature", "properties": None, "geometry": shape}
    collection = {"type": "FeatureCollection", "features": [feature]}
    geojson = {"bare": shape, "Feature": feature, "FeatureCollection": collection}[wrap]
    (tmp_path / "b.geojson").write_text(json.dumps(geojson))
    assert read_area(tmp_path / "b.geojson").rings[:2] == (OUTLINE, HOLE)


def test_a_town_may_have_no_boundary(tmp_path):
    assert read_area(tmp_path / "none.geojson") is None


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", "1", '"x"', '{"type": "Point", "coordinates": [13, 56]}',
        '{"type": "Polygon", "coordinates": [[[391000, 6227000]]]}',
        '{"type": "Polygon", "coordinates": [[["a", "b"]]]}',
        '{"type": "Polygon", "coordinates": [[[NaN, 56]]]}',
        '{"type": "FeatureCollection", "features": []}',
        '{"type": "Feature", "geometry": null}',
    ],
)  # fmt: skip
def test_a_boundary_that_is_none_stops_the_start(tmp_path, text):
    (tmp_path / "b.geojson").write_text(text)
    with pytest.raises(ImproperlyConfigured, match=r"b\.geojson"):
        read_area(tmp_path / "b.geojson")
