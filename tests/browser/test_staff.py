"""The staff's pages in a real browser: nothing of them breaks the policy or leaves anyone out."""

import pytest
from playwright.sync_api import expect

from .judges import axe, sideways
from .visitor import Visitor

pytestmark = pytest.mark.browser

ANSWER = "/admin/faq/question/1/"
PAGES = [
    "/admin/",
    "/admin/pages/page/",
    "/admin/pages/page/add/",
    "/admin/pages/page/2/change/",
    "/admin/pages/page/2/history/",
    "/admin/pages/page/2/delete/",
    "/admin/pages/page/recover/",
    "/admin/faq/topic/1/change/",
    f"{ANSWER}change/",
    "/admin/contact/contactpoint/1/change/",
    "/admin/auth/user/1/change/",
    "/admin/password_change/",
]


def log_in(page, site):
    page.goto("/admin/")
    page.get_by_label("Användarnamn").fill(site.staff_name)
    page.get_by_label("Lösenord").fill(site.staff_password)
    page.get_by_role("button", name="Logga in").click()
    return page


@pytest.fixture
def enter(browser, site):
    """Opens a tab that is logged in: `page = enter()`. Nothing in it may break the policy."""
    visitors = []

    def open_tab(**options):
        visitors.append(Visitor(browser, site, **options))
        return log_in(visitors[-1].page, site)

    yield open_tab
    assert [word for visitor in visitors for word in visitor.broken] == []
    for visitor in visitors:
        visitor.context.close()


@pytest.fixture
def page(enter):
    return enter()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everyone_can_use_the_staffs_pages(browser, site, width, scheme):
    # Not `enter`: to look at styles axe writes some of its own, which the policy stops.
    size = {"width": width, "height": 900}
    visitor = Visitor(browser, site, viewport=size, color_scheme=scheme)
    visitor.page.goto("/admin/")
    found = {"/admin/login/": axe(visitor.page)}
    page = log_in(visitor.page, site)
    for address in PAGES:
        page.goto(address, wait_until="networkidle")
        found[address] = axe(page) + sideways(page)
    visitor.context.close()
    assert {address: lines for address, lines in found.items() if lines} == {}


def test_no_page_breaks_the_policy_or_asks_anyone_else(page):
    for address in PAGES:
        page.goto(address, wait_until="networkidle")


def test_an_answer_is_changed_and_read_on_the_site(page):
    page.goto(f"{ANSWER}change/")
    text = page.get_by_role("textbox", name="Svar", exact=True)
    text.press("Control+End")
    text.press_sequentially(" Tillagt i provet.")
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_role("link", name="Visa på webbplatsen").click()
    expect(page.get_by_text("Tillagt i provet.")).to_be_visible()


def test_everything_that_opens_keeps_to_the_policy(page):
    page.goto("/admin/pages/page/2/change/")
    text = page.get_by_role("textbox", name="Text", exact=True)
    text.press("Control+A")
    page.get_by_role("button", name="Infoga länk").click()
    page.get_by_label("Adress, till exempel").fill("https://www.1177.se/")
    page.get_by_role("dialog").get_by_role("button", name="Spara").click()
    page.get_by_role("button", name="Infoga tabell").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Avbryt").click()
    page.get_by_role("combobox", name="Ligger under").click()
    page.get_by_role("searchbox", name="Sök").fill("kommun")
    expect(page.get_by_role("option", name="(/kommun-politik/)")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".date-icon").first.click()
    expect(page.get_by_role("link", name="Avbryt")).to_be_visible()


def test_each_language_has_a_tab_that_says_what_is_missing(page):
    page.goto("/admin/pages/page/2/change/")
    tab = page.get_by_role("tab", name="Engelska – saknas")
    page.get_by_role("tab", name="Svenska").press("ArrowRight")
    expect(tab).to_be_focused()
    title = page.get_by_label("Rubrik på engelska")
    expect(title).to_be_visible()
    title.fill("Preschool")
    title.press("Tab")
    expect(page.get_by_role("tab", name="Engelska – delvis")).to_be_visible()


def test_the_tab_with_a_fault_is_the_one_that_opens(page):
    page.goto("/admin/pages/page/2/change/")
    page.get_by_role("tab", name="Engelska").click()
    page.get_by_label("Rubrik på engelska").evaluate("field => field.maxLength = 1000")
    page.get_by_label("Rubrik på engelska").fill("x" * 200)
    page.get_by_role("tab", name="Svenska").click()
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_role("tab", name="Engelska – fel")).to_have_attribute(
        "aria-selected", "true"
    )


def test_without_javascript_the_languages_stand_one_below_the_other(enter):
    page = enter(java_script_enabled=False)
    page.goto(f"{ANSWER}change/")
    expect(page.get_by_label("Svar:", exact=True)).to_be_visible()
    expect(page.get_by_label("Svar på engelska")).to_be_visible()


def test_questions_are_put_in_order_by_dragging(page):
    page.goto("/admin/faq/topic/1/change/")
    rows = page.locator("tr.has_original")
    expect(rows.nth(2)).to_be_visible()
    first = rows.nth(0).inner_text().split("?")[0].strip()
    drag(page, rows.nth(0), rows.nth(2), edge=0.9)
    expect(rows.nth(2)).to_contain_text(first)
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist")).to_be_visible()
    expect(rows.nth(2)).to_contain_text(first)
    drag(page, rows.nth(2), rows.nth(0), edge=0.1)
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist")).to_be_visible()
    expect(rows.nth(0)).to_contain_text(first)


def drag(page, row, onto, edge):
    """Takes hold of `row` and lets go of it near the upper (0) or lower (1) edge of `onto`."""
    row.scroll_into_view_if_needed()
    start, end = row.bounding_box(), onto.bounding_box()
    x, middle = start["x"] + 12, start["y"] + start["height"] / 2
    page.mouse.move(x, middle)
    page.mouse.down()
    page.mouse.move(x, middle + (20 if edge > 0.5 else -20), steps=5)
    page.mouse.move(x, end["y"] + end["height"] * edge, steps=20)
    page.wait_for_timeout(300)  # the list moves its rows with an animation
    page.mouse.up()
