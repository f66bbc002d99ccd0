"""Every public task, with the keyboard alone and no JavaScript."""

import re

import pytest

from .keyboard import follow, press, tab_to

pytestmark = pytest.mark.browser
FOCUS = """() => {
    const here = document.activeElement, style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    return {
        name: here.outerHTML.slice(0, 80),
        outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
}"""


def test_first_tab_skips_to_the_content(plain_page):
    plain_page.goto("/kontakt/")
    plain_page.keyboard.press("Tab")
    assert plain_page.evaluate("document.activeElement.hash") == "#main"
    plain_page.keyboard.press("Enter")
    plain_page.keyboard.press("Tab")
    assert plain_page.evaluate("document.activeElement.closest('main') !== null")


def test_menu_opens_closes_and_leads_on(plain_page):
    plain_page.goto("/")
    assert not plain_page.locator(".menu__panel").is_visible()
    tab_to(plain_page, "summary", "Meny")
    plain_page.keyboard.press("Space")
    assert plain_page.locator(".menu__panel").is_visible()
    plain_page.keyboard.press("Enter")
    assert not plain_page.locator(".menu__panel").is_visible()
    plain_page.keyboard.press("Enter")
    follow(plain_page, "Omsorg & stöd", within=".menu__panel a")
    assert plain_page.title().startswith("Omsorg & stöd")


def test_worry_line_is_reached_from_the_start_page(plain_page):
    plain_page.goto("/")
    tab_to(plain_page, "summary", "Meny")
    plain_page.keyboard.press("Enter")
    follow(plain_page, "Frågor och svar", within=".menu__panel a")
    follow(plain_page, "Frågor och svar om orostelefonen", within="main a")
    assert plain_page.url.endswith("/fragor-och-svar/orostelefonen/")
    tab_to(plain_page, "main a[href^='tel:']", "020-100 200")


def test_a_page_is_found_by_searching(plain_page):
    plain_page.goto("/")
    tab_to(plain_page, "header input[type=search]")
    plain_page.keyboard.type("orostelefonen")
    press(plain_page, "Enter")
    follow(plain_page, "Frågor och svar om orostelefonen", within="main a")
    assert plain_page.url.endswith("/fragor-och-svar/orostelefonen/")


def test_something_is_sent_in_from_the_start_page_to_the_receipt(plain_page):
    page = plain_page
    page.goto("/")
    follow(page, "Synpunkter & felanmälan", within=".services a")
    tab_to(page, "input[name=matter]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "main button")
    press(page, "Enter")
    tab_to(page, "input[name=service]")
    page.keyboard.press("ArrowUp")  # round to the last choice: something else
    tab_to(page, "main button")
    press(page, "Enter")
    tab_to(page, "#id_place")
    page.keyboard.type("Vid biblioteket")
    tab_to(page, "main button")
    press(page, "Enter")
    tab_to(page, "textarea")
    page.keyboard.type("Bänken vid biblioteket är trasig.")
    tab_to(page, "main button")
    press(page, "Enter")
    tab_to(page, "main button", "Fortsätt")
    press(page, "Enter")
    tab_to(page, "input[name=reply]")
    page.keyboard.press("ArrowUp")  # round to the last choice: anonymous
    assert page.locator("input[name=reply][value=anonymous]").is_checked()
    tab_to(page, "main button")
    press(page, "Enter")
    assert "Bänken vid biblioteket är trasig." in page.inner_text("main")
    tab_to(page, "main button", "Skicka")
    press(page, "Enter")
    assert re.search(r"\S+", page.inner_text(".reference >> nth=0"))
    assert "/kvitto/" in page.url
    assert page.get_by_text("Visa ärendet").is_visible()
    assert not page.get_by_text("Skriv ut", exact=True).is_visible()  # it would need a script


def test_faults_are_listed_first_and_lead_to_their_fields(plain_page):
    plain_page.goto("/synpunkter-felanmalan/")
    tab_to(plain_page, "main button")
    press(plain_page, "Enter")
    assert plain_page.title().startswith("Fel:")
    tab_to(plain_page, ".error-summary a")
    plain_page.keyboard.press("Enter")
    plain_page.keyboard.press("Space")
    assert plain_page.locator("input[name=matter]:checked").count() == 1


@pytest.mark.parametrize(
    "path", ["/", "/kontakt/", "/fragor-och-svar/orostelefonen/", "/synpunkter-felanmalan/"]
)
def test_whatever_has_focus_shows_it(plain_page, path):
    plain_page.goto(path)
    plain_page.keyboard.press("Tab")
    unseen = []
    while not plain_page.evaluate("document.activeElement === document.body"):
        focus = plain_page.evaluate(FOCUS)
        if not focus["outline"] or not focus["seen"]:
            unseen.append(focus["name"])
        plain_page.keyboard.press("Tab")
    assert unseen == []
