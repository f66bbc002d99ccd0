"""Large text, forced colours, print, less motion: the ways to see a page that are not the usual."""

import pytest

from .judges import axe, sideways

pytestmark = pytest.mark.browser
PAGES = ["/", "/kontakt/", "/fragor-och-svar/orostelefonen/", "/synpunkter-felanmalan/", "/sok/"]
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const longest = (value) => Math.max(...value.split(",").map(parseFloat));
    return longest(style.transitionDuration) > 0.01 || longest(style.animationDuration) > 0.01;
}).map((element) => element.outerHTML.slice(0, 80))"""
CUT_OFF = """() => [...document.querySelectorAll("main *, header *")].filter((element) => {
    const style = getComputedStyle(element);
    const hides = style.overflow !== "visible" && !element.closest(".visually-hidden");
    return hides && element.scrollHeight > element.clientHeight + 1 && style.overflowY === "hidden";
}).map((element) => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", PAGES)
def test_text_at_twice_its_size_is_neither_cut_off_nor_sideways(visit, path):
    page = visit(viewport={"width": 1280, "height": 800})
    page.goto(path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(CUT_OFF) + sideways(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_forced_colours_lose_nothing_that_axe_knows_of(visit, path):
    page = visit(forced_colors="active")
    page.goto(path)
    assert axe(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves(visit, path):
    page = visit(reduced_motion="reduce")
    page.goto(path)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("path", ["/kontakt/", "/fragor-och-svar/orostelefonen/"])
def test_print_has_the_text_and_not_the_controls(visit, path):
    page = visit()
    page.goto(path)
    page.emulate_media(media="print")
    for control in (".search", ".menu", ".services", ".skip-link", ".leave"):
        assert page.locator(control).filter(visible=True).count() == 0, control
    assert page.locator("h1").is_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize(("path", "language"), [("/kontakt/", "en"), ("/en/kontakt/", "sv")])
def test_the_other_language_is_one_link_away(page, path, language):
    page.goto(path)
    page.locator(f"footer a[lang={language}]").click()
    assert page.get_attribute("html", "lang") == language
    assert page.url.endswith("/kontakt/")
