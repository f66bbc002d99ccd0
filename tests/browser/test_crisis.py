"""A crisis as a browser shows it: put up by an editor, read by everyone, taken down."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from .judges import Findings, axe, sideways
from .test_staff import log_in
from .visitor import Visitor

pytestmark = pytest.mark.browser

TITLE = "Koka allt dricksvatten i hela tätorten"


@contextmanager
def crisis(browser, site):
    """Inside it the site's start page is that of a crisis."""
    editor = Visitor(browser, site)
    page = log_in(editor.page, site)
    page.get_by_role("link", name="Skriva ett viktigt meddelande").click()
    page.get_by_label("Rubrik:").fill(TITLE)
    page.get_by_role("textbox", name="Text", exact=True).fill("Nästa besked kommer klockan 18.00.")
    page.get_by_label("Krisläge").check()
    page.get_by_role("button", name="Spara och publicera nu").click()
    try:
        yield
    finally:
        page.goto("/admin/")
        page.get_by_role("link", name="Ändra eller ta ner", exact=True).click()
        page.get_by_role("button", name="Ta ner nu").click()
        expect(page.get_by_text("Sparat:")).to_be_visible()
        editor.context.close()


def test_an_editor_puts_up_a_crisis_that_everyone_can_read_and_takes_it_down(browser, site, visit):
    found, reader = Findings(), visit(viewport={"width": 320, "height": 800})
    with crisis(browser, site):
        for scheme in ("light", "dark"):
            reader.emulate_media(color_scheme=scheme)
            for path in ("/", "/kontakt/"):
                reader.goto(path)
                expect(reader.get_by_text(TITLE)).to_be_visible()
                found.add(f"{path} in the {scheme}", axe(reader) + sideways(reader))
    reader.goto("/")
    expect(reader.get_by_text("Vad vill du göra i")).to_be_visible()
    found.refuse()
