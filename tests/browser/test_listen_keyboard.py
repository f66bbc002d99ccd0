"""Listening with the keyboard, without a script, and choosing where to begin."""

import pytest

from .keyboard import tab_to
from .listener import ALVA

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
FOCUSED = "document.activeElement.closest('[data-open], [data-play], [data-more-button]')?.dataset"


def focus(who):
    """The names in the data of what has focus, of the player's main buttons."""
    return set(who.page.evaluate(f"Object.keys({FOCUSED} ?? {{}})"))


def test_everything_is_done_with_the_keyboard(listen):
    who = listen(PAGE, voices=[ALVA])
    keys = who.page.keyboard
    tab_to(who.page, "[data-open]")
    keys.press("Enter")
    who.until_said("Mening 1 av")
    assert focus(who) == {"play"}
    keys.press("Space")
    assert "Uppläsningen är pausad." in who.place
    keys.press("Enter")
    assert len(who.said) == 2
    tab_to(who.page, "[data-next]")
    keys.press("Enter")
    who.until_said("Mening 2 av")
    tab_to(who.page, "[data-more-button]")
    keys.press("Enter")
    tab_to(who.page, "[data-paragraphs]")
    keys.press("ArrowDown")
    tab_to(who.page, "[data-from-here]")
    keys.press("Enter")
    chosen = int(who.page.input_value("[data-paragraphs]"))
    assert chosen > 1
    who.until_said(f"Mening {chosen + 1} av")
    paragraph = who.page.locator("[data-paragraphs] option:checked").inner_text()
    assert who.shown()[:30] == paragraph[:30]
    keys.press("Escape")
    assert focus(who) == {"moreButton"}
    assert not who.page.is_visible("[data-more]")
    keys.press("Escape")
    assert focus(who) == {"open"}
    assert not who.page.is_visible("[data-play]")
    assert who.shown() == ""


def test_no_letter_does_anything(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.until_said("Mening 1 av")
    who.page.evaluate("document.activeElement.blur()")
    for key in "lpsnmfkj0 ":
        who.page.keyboard.press(key)
    assert len(who.said) == 1
    assert "Mening 1 av" in who.place


def test_paragraph_is_chosen_by_touching_it(listen):
    who = listen(PAGE, voices=[ALVA], has_touch=True)
    paragraph = who.page.locator("main p").filter(visible=True).last
    paragraph.tap()
    assert who.said == []
    who.press("open")
    who.press("more-button")
    who.until(lambda: who.page.locator("[data-paragraphs] option").count() > 1, "the paragraphs")
    paragraph.tap(position={"x": 5, "y": 8})
    who.until(lambda: len(who.said) == 2, "the paragraph")
    assert who.shown() in " ".join(paragraph.inner_text().split())
    with who.page.expect_navigation():
        who.page.locator("main a[href^='/']").first.tap()


def test_link_in_the_header_starts_the_reading(listen):
    who = listen(PAGE, voices=[ALVA])
    who.page.click(".services [data-listen-start]")
    who.until_said("Mening 1 av")
    assert who.page.url.endswith(PAGE)
    assert focus(who) == {"play"}


def test_without_a_script_the_browser_s_own_player_is_there(plain_page):
    plain_page.goto(PAGE)
    tab_to(plain_page, "#lyssna summary", "Lyssna")
    plain_page.keyboard.press("Enter")
    assert plain_page.get_by_label("Sidan uppläst").is_visible()
    tab_to(plain_page, "#lyssna audio")
    tab_to(plain_page, "#lyssna a[download='kontakt.mp3']", "Ladda ner som ljudfil")
    assert plain_page.locator("#lyssna button:visible, [data-bar] :visible").count() == 0


def test_without_a_script_nothing_is_offered_that_only_a_script_can_do(plain_page):
    plain_page.goto("/sok/?q=avfall")
    assert plain_page.locator("#lyssna :visible").count() == 0
