"""The button and the bar, as they are seen."""

import pytest

from .judges import Findings, axe, sideways
from .listener import ALVA

pytestmark = pytest.mark.browser
PAGE = "/fragor-och-svar/orostelefonen/"  # with something that sticks to the top as well
LOOKS = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
]
SMALL = """() => [...document.querySelectorAll("#lyssna :is(button, select, a)")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && (box.width < 44 || box.height < 44);
}).map((one) => one.outerHTML.slice(0, 80))"""
PLACES = """() => [...document.querySelectorAll("header, #lyssna, h1, main p, footer")].map(
    (one) => one.getBoundingClientRect().top + scrollY)"""
STYLED = """() => [...document.querySelectorAll("link[rel=stylesheet]")].every(
    (one) => one.sheet)"""
COVERED = """() => {
    const here = document.activeElement, bar = document.querySelector("[data-bar]");
    const isOver = here.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
    const isElsewhere = !bar.contains(here) && here !== document.body;
    return isElsewhere && isOver ? here.outerHTML.slice(0, 80) : "";
}"""


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_where_the_page_is_read_and_nothing_is_small(listen, look):
    who, found = listen(PAGE, voices=[ALVA], **look), Findings()
    who.press("open")
    who.until(who.shown, "the first sentence")
    for state in ("read", "more"):
        if state == "more":
            who.press("more-button")
        for width in (1280, 320):
            who.page.set_viewport_size({"width": width, "height": 800})
            lines = axe(who.page) + sideways(who.page) + who.page.evaluate(SMALL)
            found.add(f"{state} at {width} px", lines)
    found.refuse()


def test_large_text_right_to_left_and_little_room_are_no_hindrance(listen):
    who = listen(PAGE, voices=[ALVA], viewport={"width": 320, "height": 256})
    who.press("open")
    who.until(who.shown, "the first sentence")
    bar = who.page.locator("[data-bar]")
    assert bar.bounding_box()["height"] < 80
    who.page.evaluate("document.documentElement.dir = 'rtl'")
    assert sideways(who.page) == []
    who.page.set_viewport_size({"width": 1280, "height": 640})
    who.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(who.page) == []
    who.press("more-button")
    who.page.locator("#lyssna-mer a").last.scroll_into_view_if_needed()
    assert bar.bounding_box()["y"] >= 0


def test_nothing_in_the_page_moves_when_the_bar_opens(listen):
    who = listen("/", viewport={"width": 768, "height": 900}, voices=[ALVA])
    before = who.page.evaluate(PLACES)
    who.press("open")
    who.until(who.shown, "the first sentence")
    assert who.page.evaluate(PLACES) == before


@pytest.mark.parametrize("path", ["/kontakt/", "/sok/?q=avfall"])
def test_nothing_in_the_page_moves_when_the_script_comes(listen, path):
    who = listen("/")
    hold = []
    who.page.route("**/js/listen.*", lambda route: hold.append(route))
    who.page.goto(path, wait_until="commit")
    who.page.wait_for_selector("footer")
    who.page.wait_for_function(STYLED)  # nothing is painted before: nobody sees that move
    who.until(lambda: hold, "the script to be asked for")
    before = who.page.evaluate(PLACES)
    hold[0].continue_()
    who.page.wait_for_selector("[data-open]", state="visible")
    assert who.page.evaluate(PLACES) == before
    who.page.wait_for_selector("[data-bar]", state="attached")
    assert who.page.evaluate(PLACES) == before


def test_what_has_focus_is_never_under_the_bar(listen):
    who = listen("/kontakt/", viewport={"width": 768, "height": 500}, voices=[ALVA])
    who.press("open")
    who.until(who.shown, "the first sentence")
    who.page.evaluate("document.querySelector('main').focus()")
    covered = []
    for _ in range(60):
        who.page.keyboard.press("Tab")
        covered.append(who.page.evaluate(COVERED))
    assert {one for one in covered if one} == set()
    who.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    end = who.page.locator("footer").bounding_box()
    assert end["y"] + end["height"] <= who.page.locator("[data-bar]").bounding_box()["y"]


def test_nothing_of_it_is_printed(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.page.emulate_media(media="print")
    assert who.page.locator("#lyssna :visible").count() == 0
