"""The caseworkers' list and what belongs to it, in a real browser."""

import pytest
from playwright.sync_api import expect

from .judges import axe, sideways
from .keyboard import press, tab_to
from .test_staff import log_in
from .visitor import Visitor

pytestmark = pytest.mark.browser
LIST = "/admin/cases/servicerequest/"
CALL = f"{LIST}skriv-in/"
PAGES = [
    f"{LIST}?vy=oppna",
    f"{LIST}?vy=oppna&slag=felanmalan&fran=2020-01-01",
    f"{LIST}?vy=mina&slag=synpunkt",
    f"{LIST}?vy=oppna&fran=igar",
    f"{LIST}?q=lampan",
    f"{LIST}ta-ut/?vy=oppna",
    f"{LIST}statistik/",
    CALL,
]


@pytest.fixture(scope="module")
def written(browser, site):
    """The reference of a case that someone has put down, with the keyboard and no JavaScript."""
    visitor = Visitor(browser, site, java_script_enabled=False)
    page = log_in(visitor.page, site)
    page.goto(f"{LIST}?vy=oppna")
    tab_to(page, "a", "Skriv in ett ärende")
    press(page, "Enter")
    for name in ("channel", "matter"):
        tab_to(page, f"input[name={name}]")
        page.keyboard.press("Space")
    tab_to(page, "textarea")
    page.keyboard.type("Lampan vid skolan är trasig.")
    tab_to(page, "main button, #content button", "Spara ärendet")
    press(page, "Enter")
    reference = page.locator(".called__key").first.inner_text()
    assert visitor.broken == []
    visitor.context.close()
    return reference


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everyone_can_use_the_list_and_its_pages(browser, site, written, width, scheme):
    # Axe writes styles of its own, which the policy stops: `broken` says nothing here.
    size = {"width": width, "height": 900}
    visitor = Visitor(browser, site, viewport=size, color_scheme=scheme)
    page = log_in(visitor.page, site)
    found = {}
    for address in PAGES:
        page.goto(address, wait_until="networkidle")
        found[address] = axe(page) + sideways(page)
    page.get_by_role("button", name="Spara ärendet").click()
    expect(page.locator(".error-summary")).to_be_focused()
    found["the call, with faults"] = axe(page) + sideways(page)
    visitor.context.close()
    assert {address: lines for address, lines in found.items() if lines} == {}


def test_no_page_of_them_breaks_the_policy_or_asks_anyone_else(browser, site, written):
    visitor = Visitor(browser, site)
    page = log_in(visitor.page, site)
    for address in PAGES:
        page.goto(address, wait_until="networkidle")
    broken = visitor.broken
    visitor.context.close()
    assert broken == []


def test_a_case_is_found_and_opened_with_the_keyboard(browser, site, written):
    visitor = Visitor(browser, site, java_script_enabled=False)
    page = log_in(visitor.page, site)
    page.goto(LIST)
    tab_to(page, "input[type=search]")
    page.keyboard.type("lampor skolan")
    press(page, "Enter")
    tab_to(page, ".worklist__reference", written)
    press(page, "Enter")
    assert page.url.endswith(f"{LIST}{written}/")
    visitor.context.close()


def test_a_filter_is_taken_away_with_the_keyboard(browser, site, written):
    visitor = Visitor(browser, site, java_script_enabled=False)
    page = log_in(visitor.page, site)
    page.goto(f"{LIST}?vy=oppna&slag=synpunkt")
    tab_to(page, ".chips__away")
    press(page, "Enter")
    expect(page.get_by_role("link", name=written)).to_be_visible()
    visitor.context.close()
