"""Where it is: by the map, by one's position, and just as well by neither."""

import re

import pytest
from playwright.sync_api import expect

from tests.tile_server import tile_server

from .judges import axe, sideways
from .keyboard import tab_to
from .running_site import running_site
from .visitor import Visitor

pytestmark = pytest.mark.browser
HERE = {"latitude": 56.13820, "longitude": 13.39210}  # in the municipality of the start content
COUNT_QUESTIONS = """() => {
    const ask = navigator.geolocation.getCurrentPosition;
    window.asked = 0;
    Geolocation.prototype.getCurrentPosition = function (...args) {
        window.asked += 1;
        return ask.apply(this, args);
    };
}"""


@pytest.fixture(scope="module")
def map_site(tmp_path_factory):
    """A site whose operator has set a map."""
    with tile_server() as tiles:
        variables = {"MAP_TILES": tiles.tiles, "MAP_ATTRIBUTION": "© Kartan <b>"}
        with running_site(tmp_path_factory.mktemp("map"), **variables) as site:
            yield site


@pytest.fixture
def at_place(browser, map_site):
    """Opens a tab where the place is asked for: `page = at_place(viewport=…)`."""
    visitors = []

    def open_tab(**options):
        visitors.append(Visitor(browser, map_site, **options))
        page = visitors[-1].page
        page.goto("/synpunkter-felanmalan/")
        page.locator("input[name=matter]").first.check()
        go_on(page)
        page.locator("input[name=service]").last.check()
        go_on(page)
        assert page.url.endswith("/plats/")
        return page

    yield open_tab
    assert [word for visitor in visitors for word in visitor.close()] == []


def go_on(page):
    with page.expect_navigation():
        page.get_by_role("button", name="Fortsätt", exact=True).click()


def tiles_on(page):
    return page.locator(".leaflet-tile-loaded")


def test_without_javascript_coordinates_are_typed(at_place):
    page = at_place(java_script_enabled=False)
    for absent in (".map", ".finder", "[data-place-clear]"):
        expect(page.locator(absent)).to_be_hidden()
    page.locator(".coordinates summary").click()
    page.fill("#id_lat", "56,1382")
    page.fill("#id_long", "13.3921")
    go_on(page)
    assert not page.url.endswith("/plats/")


def test_one_s_position_is_asked_for_when_the_button_is_pressed_and_is_shown(at_place):
    page = at_place(permissions=["geolocation"], geolocation=HERE)
    page.evaluate(COUNT_QUESTIONS)
    expect(tiles_on(page).first).to_be_visible()
    assert page.evaluate("window.asked") == 0
    page.get_by_role("button", name="Använd min position").click()
    expect(
        page.get_by_text("Punkten är satt: latitud 56,13820, longitud 13,39210.")
    ).to_be_visible()
    assert (page.input_value("#id_lat"), page.input_value("#id_long")) == ("56,13820", "13,39210")
    expect(page.locator(".map__pin")).to_be_visible()
    go_on(page)
    assert not page.url.endswith("/plats/")


def test_a_browser_that_may_not_tell_says_what_to_do_instead(at_place):
    page = at_place(permissions=[])
    page.get_by_role("button", name="Använd min position").click()
    expect(page.get_by_text("Webbläsaren fick inte berätta var du är.")).to_be_visible()
    assert page.input_value("#id_lat") == ""


def test_a_point_is_set_with_the_keyboard_and_taken_away_again(at_place):
    page = at_place()
    expect(tiles_on(page).first).to_be_visible()
    tab_to(page, "[data-map-view]")
    for key in ("ArrowRight", "ArrowDown", "+", "ArrowRight"):
        page.keyboard.press(key)
    tab_to(page, "main button", "Sätt punkten här")
    page.keyboard.press("Enter")
    expect(page.locator(".map__pin")).to_be_visible()
    assert re.fullmatch(r"56,\d{5}", page.input_value("#id_lat"))
    tab_to(page, "summary", "Jag har koordinater")
    page.keyboard.press("Enter")
    tab_to(page, "main button", "Ta bort punkten")
    page.keyboard.press("Enter")
    expect(page.locator(".map__pin")).to_have_count(0)
    assert (page.input_value("#id_lat"), page.input_value("#id_long")) == ("", "")
    assert page.evaluate("document.activeElement.id") == "id_lat"


def test_the_map_is_skipped_with_one_key(at_place):
    page = at_place()
    expect(tiles_on(page).first).to_be_visible()
    tab_to(page, "a", "Hoppa över kartan")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.map').contains(document.activeElement)") is False


def test_a_point_is_set_by_clicking_and_moved_by_typing(at_place):
    page = at_place()
    expect(tiles_on(page).first).to_be_visible()
    page.locator("[data-map-view]").click(position={"x": 60, "y": 60})
    clicked = page.input_value("#id_lat")
    assert clicked
    page.locator(".coordinates summary").click()
    page.fill("#id_lat", "56,2")
    page.fill("#id_long", "13.35")
    page.keyboard.press("Tab")
    expect(page.locator(".map__pin")).to_be_visible()
    pin, view = (page.locator(it).bounding_box() for it in (".map__pin", "[data-map-view]"))
    assert abs(pin["x"] + pin["width"] / 2 - view["x"] - view["width"] / 2) < 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everyone_can_use_the_page_of_the_place(at_place, width, scheme):
    page = at_place(viewport={"width": width, "height": 800}, color_scheme=scheme)
    expect(tiles_on(page).first).to_be_visible()
    assert axe(page) + sideways(page) == []
    expect(page.get_by_text("© Kartan <b>")).to_be_visible()
    page.locator(".coordinates summary").click()
    page.fill("#id_lat", "60")
    page.fill("#id_long", "13")
    go_on(page)
    assert page.title().startswith("Fel:")
    expect(tiles_on(page).first).to_be_visible()
    assert axe(page) + sideways(page) == []
    page.get_by_label("Ja, platsen stämmer").check()
    go_on(page)
    assert not page.url.endswith("/plats/")
