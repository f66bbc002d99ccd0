"""A handläggare at work with one case, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from .following import send_in
from .judges import Findings, axe, sideways
from .keyboard import follow, press, tab_to
from .test_every_page import WIDTHS
from .test_staff import log_in
from .visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture
def enter(browser, site):
    """Opens a tab that is logged in. Nothing in it may break the policy."""
    visitors = []

    def open_tab(**options):
        visitors.append(Visitor(browser, site, **options))
        return log_in(visitors[-1].page, site)

    yield open_tab
    broken = [word for visitor in visitors for word in visitor.broken]
    for visitor in visitors:
        visitor.context.close()
    assert broken == []


@pytest.fixture
def address(plain_page, enter):
    """Where staff read a case that someone has just sent."""
    reference, _code = send_in(plain_page)
    address = f"/admin/cases/servicerequest/{reference}/"
    release(enter(), address)
    return address


def release(page, address):
    """On a fast machine the form is filled in faster than by a person, and the case set aside."""
    page.goto(address)
    if page.locator("main .case__steps a", has_text="Inte skräp").count():
        page.goto(f"{address}inte-skrap/")
        page.locator("main form.case-form button").first.click()
        page.wait_for_url(f"**{address}")


def test_a_case_is_answered_with_the_keyboard_alone(enter, address):
    page = enter()
    page.goto(address)
    follow(page, "Svara och avsluta")
    tab_to(page, "textarea")
    page.keyboard.type("Lampan är lagad.")
    tab_to(page, "button", "Svara och avsluta")
    press(page, "Enter")
    expect(page.get_by_text("Status är nu Åtgärdat eller besvarat.")).to_be_visible()
    expect(page.locator(".case__said--public")).to_contain_text("Lampan är lagad.")


def test_an_error_is_where_the_keyboard_is(enter, address):
    page = enter()
    page.goto(f"{address}status/?till=no_action")
    page.get_by_role("button", name="Avsluta utan åtgärd").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page).to_have_title(re.compile("^Fel: "))
    tab_to(page, ".error-summary a")
    page.keyboard.press("Enter")
    expect(page.locator("textarea")).to_be_focused()


def test_L10_a_conflict_is_told_and_what_was_written_stays(enter, address):
    one, other = enter(), enter()
    one.goto(f"{address}status/?till=resolved")
    one.fill("textarea", "Lampan är lagad.")
    other.goto(f"{address}status/?till=planned")
    other.fill("textarea", "På torsdag.")
    other.get_by_role("button", name="Planera").click()
    one.get_by_role("button", name="Svara och avsluta").click()
    expect(one.locator(".error-summary")).to_be_focused()
    expect(one.locator(".error-summary")).to_contain_text("På torsdag.")
    expect(one.locator("textarea")).to_have_value("Lampan är lagad.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_pages_of_a_case(browser, site, address, scheme):
    # Not `enter`: to look at styles axe writes some of its own, which the policy stops.
    visitor = Visitor(browser, site, color_scheme=scheme)
    page, found = log_in(visitor.page, site), Findings()
    for state in states_of(page, address):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found.add(f"{state} at {width} px", axe(page) + sideways(page))
    visitor.context.close()
    found.refuse()


def states_of(page, address):
    """Leads `page` through the pages of a case: gives each state when it is there."""
    for below in ("", "kategori/", "samma-som/", "sekretess/", "publicera/", "handling/"):
        page.goto(f"{address}{below}")
        yield below or "the case"
    page.get_by_role("button", name="Visa utskriften").click()
    yield "the case on paper"
    page.goto(f"{address}status/?till=resolved")
    page.locator(".case-form__buttons button").click()
    yield "an error"
    page.fill("textarea", "Lagad.")
    page.locator("input[name=version]").evaluate("field => field.value = 0")
    page.locator(".case-form__buttons button").click()
    yield "a conflict"
    page.goto(address)
    page.get_by_role("button", name="Visa avsändaren").click()
    yield "the sender"
