"""The quick way out of a sensitive page."""

import pytest
from django.conf import settings

pytestmark = pytest.mark.browser
TOPIC = "/fragor-och-svar/orostelefonen/"
OUT = settings.TOWN.exit_url


@pytest.fixture
def sensitive(visit):
    """Opens the topic, from the start page, in a world where the neutral site is a stub."""

    def open_topic(**options):
        page = visit(may_ask=OUT, **options)
        asked = []
        page.context.route(f"{OUT}**", lambda route: stub(route, asked))
        page.goto("/")
        page.goto(TOPIC)
        return page, asked

    return open_topic


def stub(route, asked):
    asked.append(route.request.all_headers())
    route.fulfill(content_type="text/html", body="<title>Väder</title>")


def test_without_javascript_it_is_a_plain_link_that_tells_nobody(sensitive):
    page, asked = sensitive(java_script_enabled=False)
    page.click("[data-leave]")
    page.wait_for_url(OUT)
    assert [headers.get("referer") for headers in asked] == [None]


def test_with_javascript_the_way_back_does_not_lead_to_the_page(sensitive, site):
    page, asked = sensitive()
    page.click("[data-leave]")
    page.wait_for_url(OUT)
    page.go_back()
    assert page.url == f"{site.url}/"
    assert [headers.get("referer") for headers in asked] == [None]


def test_three_presses_of_shift_leave(sensitive, site):
    page, _ = sensitive()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(OUT)
    page.go_back()
    assert page.url == f"{site.url}/"


def test_writing_capitals_does_not_leave(sensitive, site):
    page, _ = sensitive()
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.url == site.url + TOPIC


def test_page_says_that_the_history_may_remain(sensitive):
    page, _ = sensitive(java_script_enabled=False)
    assert "historik" in page.inner_text("main")


@pytest.mark.parametrize("path", ["/", "/kontakt/"])
def test_other_pages_have_no_such_button(page, path):
    page.goto(path)
    assert page.locator("[data-leave]").count() == 0
