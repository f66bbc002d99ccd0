"""Following one's case: for everyone, with the keyboard alone, without JavaScript."""

import pytest

from .following import FIND, NO_CODE, follow, send_in
from .judges import Findings, axe, nu, sideways
from .keyboard import follow as follow_link
from .keyboard import press, tab_to
from .test_every_page import WIDTHS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("prefix", "scheme"), [("", "light"), ("", "dark"), ("/en", "light")])
def test_axe_finds_nothing_and_no_page_of_a_case_scrolls_sideways(visit, prefix, scheme):
    page, found = visit(color_scheme=scheme), Findings()
    for name, _ in follow(page, prefix):
        for width in WIDTHS if scheme == "light" and not prefix else WIDTHS[1:]:
            page.set_viewport_size({"width": width, "height": 800})
            found.add(f"{name} at {width} px", axe(page) + sideways(page))
    found.refuse()


def test_the_nu_checker_finds_nothing_in_the_pages_of_a_case(plain_page, tmp_path):
    assert nu(dict(follow(plain_page)), tmp_path) == []


def test_a_case_is_found_and_written_to_with_the_keyboard_alone(plain_page):
    page = plain_page
    reference, code = send_in(page)
    page.goto("/synpunkter-felanmalan/")
    follow_link(page, "Följ ett ärende", within="main a")
    assert page.url.endswith(FIND)
    tab_to(page, "#id_reference")
    page.keyboard.type(reference)
    tab_to(page, "#id_code")
    page.keyboard.type(code.replace("-", " ").lower())
    press(page, "Enter")
    assert page.inner_text(".standing__status") == "Mottaget"
    follow_link(page, "Skriv till oss om ärendet", within="main a")
    tab_to(page, "textarea")
    page.keyboard.type("Det gäller två gungor.")
    tab_to(page, "main button", "Skicka")
    press(page, "Enter")
    assert "Det gäller två gungor." in page.inner_text("main")


def test_a_wrong_code_is_listed_first_and_leads_to_its_field(plain_page):
    page = plain_page
    page.goto(FIND)
    tab_to(page, "main button")
    press(page, "Enter")
    assert page.title().startswith("Fel:")
    tab_to(page, ".error-summary a", "Skriv koden")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#id_code"


def test_a_link_that_is_not_known_says_what_to_do(page):
    page.goto(f"{FIND}{NO_CODE}/")
    with page.expect_navigation():
        page.locator("main form.form button").click()
    assert "Länken gäller inte" in page.inner_text("h1")
    assert axe(page) + sideways(page) == []


def test_where_a_case_stands_is_seen_at_once_on_a_small_screen_and_in_print(visit):
    page = visit(viewport={"width": 320, "height": 640})
    send_in(page)
    with page.expect_navigation():
        page.locator(".follow button").click()
    box = page.locator(".standing__status").bounding_box()
    assert box["y"] + box["height"] < 640
    page.emulate_media(media="print")
    for control in (".search", ".menu", ".case__actions"):
        assert page.locator(control).filter(visible=True).count() == 0, control
    assert page.locator(".standing__status").is_visible()


def test_a_case_at_twice_the_size_and_in_forced_colours_loses_nothing(visit):
    page = visit(viewport={"width": 1280, "height": 800}, forced_colors="active")
    send_in(page)
    with page.expect_navigation():
        page.locator(".follow button").click()
    assert axe(page) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) == []
