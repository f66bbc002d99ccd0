import pytest
from django.core.exceptions import ImproperlyConfigured

from perstorp.colour import contrast
from perstorp.staticfiles import town_css
from perstorp.town import Colours, MapStart, read_town

TOWN = """
name = "Ekby kommun"
short_name = "Ekby"
telephone = "0123-456 78"
email = "info@ekby.example"
case_email = "info@ekby.example"
data_protection_email = "dso@ekby.example"
exit_url = "https://www.smhi.se/"
emblem_width = 40
emblem_height = 48
[colours]
accent = "{accent}"
accent_dark = "{accent_dark}"
"""
WITH_COLOURS = TOWN.format(accent="#0b4f6c", accent_dark="#8fd0ec")


def town(tmp_path, accent="#0b4f6c", accent_dark="#8fd0ec"):
    path = tmp_path / "town.toml"
    path.write_text(TOWN.format(accent=accent, accent_dark=accent_dark))
    return read_town(path)


def test_another_town_is_read_from_its_own_file(tmp_path):
    assert town(tmp_path).name == "Ekby kommun"


@pytest.mark.parametrize(
    "colours", [{"accent": "#777777"}, {"accent_dark": "#0b4f6c"}, {"accent": "#ffff00"}]
)
def test_colour_that_cannot_be_read_stops_the_start(tmp_path, colours):
    with pytest.raises(ImproperlyConfigured, match="contrast"):
        town(tmp_path, **colours)


@pytest.mark.parametrize("colour", ["blue", "#123", "#gggggg", "#0b4f6c;}"])
def test_colour_must_be_written_as_six_hexadecimal_digits(tmp_path, colour):
    with pytest.raises(ImproperlyConfigured, match="write #rrggbb"):
        town(tmp_path, accent=colour)


def test_missing_fact_stops_the_start_with_one_sentence(tmp_path):
    (tmp_path / "town.toml").write_text('name = "Ekby"\n[colours]\naccent = "#000000"\n')
    with pytest.raises(ImproperlyConfigured, match="does not describe a town"):
        read_town(tmp_path / "town.toml")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_the_ratio_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_stylesheet_ends_with_the_towns_colours():
    assert "--town-accent:#0b4f6c" in town_css(Colours("#0b4f6c", "#8fd0ec"))


def test_a_town_may_say_where_its_map_opens(tmp_path):
    assert town(tmp_path).map is None
    (tmp_path / "town.toml").write_text(
        f"{WITH_COLOURS}\n[map]\nlatitude=56.1\nlongitude=13\nzoom=12"
    )
    assert read_town(tmp_path / "town.toml").map == MapStart(56.1, 13, 12)


@pytest.mark.parametrize(
    "start", ['latitude="a"\nlongitude=13\nzoom=12', "latitude=56\nlongitude=13\nzoom=3", "zoom=12"]
)
def test_a_map_that_opens_nowhere_stops_the_start(tmp_path, start):
    (tmp_path / "town.toml").write_text(f"{WITH_COLOURS}\n[map]\n{start}")
    with pytest.raises(ImproperlyConfigured, match="does not describe a town"):
        read_town(tmp_path / "town.toml")
