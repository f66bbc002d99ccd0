"""What the operator says of the map: nonsense stops the start with one sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from contact.cases.place.area import Area
from perstorp.map import read_map

TOWN = Area((((13.0, 56.0), (14.0, 56.0), (13.0, 57.0), (13.0, 56.0)),))


@pytest.fixture
def say(monkeypatch):
    def say(tiles, attribution="© Ekby kommun"):
        monkeypatch.setenv("MAP_TILES", tiles)
        monkeypatch.setenv("MAP_ATTRIBUTION", attribution)

    return say


@pytest.mark.parametrize(
    "tiles",
    [
        "https://tiles.example.se/{z}/{x}/{y}.png",
        "http://127.0.0.1:8080/wmts/{z}/{y}/{x}?key=hemligt&style=a",
        "https://[::1]/karta?z={z}&x={x}&y={y}",
    ],
)
def test_an_address_of_tiles_gives_a_map(say, tiles):
    say(tiles)
    assert read_map(TOWN).tiles == tiles
    assert read_map(TOWN).attribution == "© Ekby kommun"


@pytest.mark.parametrize(
    "tiles",
    [
        "tiles.example.se/{z}/{x}/{y}.png", "ftp://e.se/{z}/{x}/{y}", "file:///{z}/{x}/{y}",
        "https://{z}.example.se/{x}/{y}", "https://{s}.e.se/{z}/{x}/{y}", "https:///{z}/{x}/{y}",
        "https://e.se/{z}/{x}.png", "https://e.se/{z}/{x}/{y}/{x}", "https://e.se/{z}/{x}/{y}/{s}",
        "https://u:hemligt@e.se/{z}/{x}/{y}", "https://e.se/{z}/{x}/{y}#{z}", "https://e.se/1/2/3",
        "https://e.se/{z}/{x}/{y} .png", "https://e.se/ö/{z}/{x}/{y}", "https://[bad/{z}/{x}/{y}",
        "https://e.se:hemligt/{z}/{x}/{y}", "hemligt",
    ],
)  # fmt: skip
def test_an_address_of_no_tiles_stops_the_start_and_its_key_is_not_told(say, tiles):
    say(tiles)
    with pytest.raises(ImproperlyConfigured, match="MAP_TILES must be written as") as refused:
        read_map(TOWN)
    assert "hemligt" not in str(refused.value)


def test_a_map_says_whose_it_is(say):
    say("https://e.se/{z}/{x}/{y}", attribution=" ")
    with pytest.raises(ImproperlyConfigured, match="MAP_ATTRIBUTION"):
        read_map(TOWN)


def test_a_map_needs_a_boundary(say):
    say("https://e.se/{z}/{x}/{y}")
    with pytest.raises(ImproperlyConfigured, match=r"boundary\.geojson"):
        read_map(None)


def test_where_no_tiles_are_set_there_is_no_map(say):
    say("")
    assert read_map(TOWN) is None
