"""Staff hear a word before it is saved, and a page before it is published, in a real browser."""

import pytest
from playwright.sync_api import expect

from .judges import axe, sideways
from .keyboard import press, tab_to
from .test_staff import log_in
from .visitor import Visitor

pytestmark = pytest.mark.browser

WORDS = "/admin/listen/pronunciation/"
READING = f"{WORDS}sida/?sida=/fragor-och-svar/orostelefonen/"
PAGES = [WORDS, f"{WORDS}add/", f"{WORDS}sida/", READING]


@pytest.fixture
def enter(browser, site):
    """Opens a tab that is logged in. Nothing in it may break the policy, but what is `expected`."""
    visitors = []

    def open_tab(expected="", **options):
        visitors.append((Visitor(browser, site, **options), expected))
        return log_in(visitors[-1][0].page, site)

    yield open_tab
    broken = [
        line
        for visitor, expected in visitors
        for line in visitor.broken
        if not (expected and expected in line)
    ]
    for visitor, _ in visitors:
        visitor.context.close()
    assert broken == []


def hear(page, press_button):
    """The answer with the sound that is asked for when the button is pressed."""
    with page.expect_response(lambda response: "/provlyssna/" in response.url) as heard:
        press_button()
    return heard.value


def test_what_stands_in_the_field_is_heard_before_it_is_saved(enter):
    page = enter()
    page.goto(f"{WORDS}add/")
    tab_to(page, "#id_written")
    page.keyboard.type("Xyltofta")
    page.keyboard.press("Tab")
    page.keyboard.type("sylltåffta")
    tab_to(page, "button", "Provlyssna")
    answer = hear(page, lambda: press(page, "Enter"))
    assert answer.headers["content-type"] == "audio/mpeg"
    assert "sager=syllt%C3%A5ffta&sprak=sv" in answer.url
    expect(page.locator("[data-told]")).to_be_empty()
    page.get_by_label("Språk").select_option("en")
    answer = hear(page, page.get_by_role("button", name="Provlyssna").click)
    assert answer.url.endswith("sprak=en")


def test_why_nothing_is_heard_is_told(enter):
    page = enter(expected="400 for")
    page.goto(f"{WORDS}add/")
    page.get_by_role("button", name="Provlyssna").click()
    expect(page.get_by_role("status")).to_have_text("Skriv först hur ordet ska sägas.")


def test_without_javascript_what_is_saved_can_be_heard(enter):
    page = enter(java_script_enabled=False)
    page.goto(f"{WORDS}add/")
    expect(page.get_by_role("button", name="Provlyssna")).to_be_hidden()
    expect(page.get_by_text("Spara och öppna ordet igen")).to_be_visible()


def test_a_page_is_heard_from_the_page_that_shows_how_it_sounds(enter):
    page = enter()
    page.goto(READING)
    sound = page.locator("audio").nth(1)
    sound.evaluate("sound => sound.play()")
    page.wait_for_function("sound => sound.currentTime > 0", arg=sound.element_handle())


def test_everyone_can_use_these_pages(browser, site):
    # Not `enter`: to look at styles axe writes some of its own, which the policy stops.
    visitor = Visitor(browser, site)
    page = log_in(visitor.page, site)
    found = {}
    for address in PAGES:
        page.goto(address)
        for width, scheme in ((320, "light"), (1280, "light"), (320, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found[address, width, scheme] = axe(page) + sideways(page)
        page.emulate_media(color_scheme="light")
    visitor.context.close()
    assert {where: lines for where, lines in found.items() if lines} == {}
