"""Staff hear a word before it is saved, and a page before it is published, in a real browser."""

import pytest
from playwright.sync_api import expect

from .judges import axe, sideways
from .keyboard import tab_to
from .test_staff import log_in
from .visitor import Visitor

pytestmark = pytest.mark.browser

WORDS = "/admin/listen/pronunciation/"
READING = f"{WORDS}sida/?sida=/fragor-och-svar/orostelefonen/"


@pytest.fixture(scope="module")
def logged_in(browser, site):
    """What a browser keeps of one who has logged in."""
    visitor = Visitor(browser, site)
    log_in(visitor.page, site)
    kept = visitor.context.storage_state()
    visitor.context.close()
    return kept


@pytest.fixture
def enter(browser, site, logged_in):
    """Opens a tab that is logged in. Nothing in it may break the policy."""
    visitors = []

    def open_tab(**options):
        visitors.append(Visitor(browser, site, storage_state=logged_in, **options))
        return visitors[-1].page

    yield open_tab
    broken = [word for visitor in visitors for word in visitor.broken]
    for visitor in visitors:
        visitor.context.close()
    # Where nobody can say it the answer says why, with the status 400.
    assert [word for word in broken if not word.startswith("400 for")] == []


def hear(page, press_button):
    """The answer with the sound that is asked for when the button is pressed."""
    with page.expect_response(lambda response: "/provlyssna/" in response.url) as heard:
        press_button()
    return heard.value


def test_what_stands_in_the_field_is_heard_before_it_is_saved(enter):
    page = enter()
    page.goto(f"{WORDS}add/")
    page.get_by_label("Skrivs").fill("Xyltofta")
    page.get_by_label("Sägs").fill("sylltåffta")
    tab_to(page, "button", "Provlyssna")
    answer = hear(page, lambda: page.keyboard.press("Enter"))
    assert answer.headers["content-type"] == "audio/mpeg"
    assert "sager=syllt%C3%A5ffta&sprak=sv" in answer.url
    page.get_by_label("Språk").select_option("en")
    answer = hear(page, page.get_by_role("button", name="Provlyssna").click)
    assert answer.url.endswith("sprak=en")
    page.get_by_label("Sägs").fill("")
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


def test_everyone_can_use_these_pages(browser, site, logged_in):
    # Not `enter`: to look at styles axe writes some of its own, which the policy stops.
    visitor = Visitor(browser, site, storage_state=logged_in)
    page, found = visitor.page, {}
    for address, scheme, widths in (
        (f"{WORDS}add/", "light", [320]),
        (READING, "light", [320, 1280]),
        (READING, "dark", [320]),
    ):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            found[address, width, scheme] = axe(page) + sideways(page)
    visitor.context.close()
    assert {where: lines for where, lines in found.items() if lines} == {}
