"""A point is shown in words to whoever may read the case, and on the map where there is one."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from contact.cases.place.area import Area
from perstorp.map import Map

POINT = "cases/includes/point.html"


@pytest.fixture
def town(settings):
    settings.TOWN_AREA = Area((((13.2, 56.1), (13.5, 56.1), (13.2, 56.3), (13.2, 56.1)),))
    settings.MAP = Map("https://tiles.example.se/{z}/{x}/{y}?key=hemligt", "© <i>Ekby</i>")


def shown(lat=56.138, long=13.4):
    return render_to_string(POINT, {"lat": lat, "long": long})


def test_a_point_is_words_without_a_link(settings):
    settings.MAP = None
    assert "Latitud 56,13800, longitud 13,40000" in shown()
    assert "href" not in shown()
    with translation.override("en"):
        assert "56.13800" in shown()


def test_no_point_is_nothing(town):
    assert shown(None, None).strip() == ""


def test_a_point_is_on_the_map_too_and_the_map_s_key_is_not_told(town):
    page = shown()
    assert 'data-point="56.13800 13.40000"' in page
    assert 'data-tiles="/synpunkter-felanmalan/karta/{z}/{x}/{y}.png"' in page
    assert "tiles.example.se" not in page
    assert "hemligt" not in page


def test_whose_the_map_is_is_shown_as_written(town):
    assert "© &lt;i&gt;Ekby&lt;/i&gt;" in shown()


def test_a_shown_point_cannot_be_set(town):
    assert "data-map-set" not in shown()
