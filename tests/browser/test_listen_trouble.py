"""What can go wrong while a page is read is said in a plain sentence, and can be tried again."""

import re

import pytest

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
MANUSCRIPT, SOUND = "**/*lyssna=manus*", "**/lyssna/ljud/**.mp3**"
EVERYTHING = re.compile(r"lyssna=manus|/ljud/")
OLD_KEY = "0" * 32
AGAIN = "Försök igen om en stund."
TROUBLE = [
    (MANUSCRIPT, {"status": 404}, "Sidan finns inte längre."),
    (SOUND, {"status": 410}, "Sidan finns inte längre."),
    (MANUSCRIPT, {"body": '{"sentences": [', "content_type": "application/json"}, AGAIN),
    (MANUSCRIPT, {"body": "{}", "content_type": "application/json"}, AGAIN),
    (SOUND, {"status": 502}, AGAIN),
    (SOUND, {"body": "Ingen MP3.", "content_type": "audio/mpeg"}, "Ljudet går inte att spela upp."),
    (EVERYTHING, None, "Webbplatsen svarar inte. Är du ansluten till internet?"),
]


def answering(what):
    """A handler of requests that answers `what`, or None as if there were no net."""
    if what is None:
        return lambda route: route.abort("internetdisconnected")
    return lambda route: route.fulfill(**what)


def test_each_trouble_is_told_and_the_button_can_be_pressed_again(listen):
    who = listen(PAGE, expected=("404 for", "410 for", "502 for"))
    for address, what, told in TROUBLE:
        who.page.route(address, answering(what))
        who.open(PAGE)
        who.press("open")
        who.until_said(told)
        who.page.unroute(address)
        who.press("play")
        who.until_heard()
        assert told not in who.place


def test_sound_that_is_being_made_is_waited_for(listen):
    who = listen(PAGE, expected=("503 for",))
    busy = {"status": 503, "headers": {"Retry-After": "2"}}
    who.page.route(SOUND, answering(busy))
    who.page.clock.install()
    who.open(PAGE)
    who.press("open")
    who.until_said("Ljudet görs i ordning …")
    who.page.unroute(SOUND)
    who.page.clock.run_for(2000)
    who.until_heard()
    who.until_said("Mening 1 av")


def test_wait_that_is_too_long_is_given_up(listen):
    who = listen(PAGE, expected=("503 for",))
    asked = []
    who.page.on("response", lambda response: asked.append(response.status))
    who.page.route(SOUND, answering({"status": 503}))
    who.page.clock.install()
    who.open(PAGE)
    who.press("open")
    who.until_said("Ljudet görs i ordning …")
    who.until(lambda: who.page.clock.run_for(5000) or "Försök igen" in who.place, "the end")
    assert asked.count(503) > 3
    assert "Ljudet är inte klart än." in who.place


def test_page_that_has_changed_is_read_as_it_is_now(listen):
    who = listen(PAGE)
    who.page.route(f"**{PAGE}", lambda route: older(route, who.page))
    who.open(PAGE)
    assert "Gammal rubrik" in who.page.inner_text("h1")
    who.press("open")
    who.until_said("Sidan har ändrats sedan du öppnade den. Du hör den nya texten.")
    who.until_heard()
    assert who.shown() == ""  # the page has another heading
    who.press("next")
    who.until(who.shown, "what both texts have")
    assert who.shown() in who.page.inner_text("main")
    who.page.unroute(f"**{PAGE}")
    who.page.click("[data-reload]")
    who.page.wait_for_url(f"**{PAGE}")
    assert "Gammal rubrik" not in who.page.inner_text("h1")


def test_page_that_changes_while_it_is_read_is_read_on_as_it_is_now(listen):
    who = listen(PAGE)
    who.page.route(f"**{PAGE}", lambda route: older(route, who.page))
    who.page.route(MANUSCRIPT, lambda route: as_opened(route, who.page), times=1)
    who.open(PAGE)
    who.press("open")
    who.until_said("Sidan har ändrats sedan du öppnade den.")
    who.until_heard()
    assert OLD_KEY not in who.audio("src")
    who.press("next")
    who.until(who.shown, "what both texts have")


def as_opened(route, page):
    """What is read, from when the page was opened."""
    manuscript = page.request.get(route.request.url).json()
    route.fulfill(json=manuscript | {"key": OLD_KEY})


def older(route, page):
    """The page as it was before its heading was changed, with the key of that text."""
    html = page.request.get(route.request.url).text()
    key = re.search(r'data-key="([0-9a-f]{32})', html)[1]
    html = html.replace(key, OLD_KEY)
    route.fulfill(body=re.sub(r"(<h1[^>]*>)[^<]*", r"\1Gammal rubrik", html, count=1))
