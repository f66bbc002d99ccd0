"""The page is read by the site's own voice: real sound, made by the running site."""

import pytest

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
NEARLY_OVER = "currentTime = document.querySelector('[data-audio]').duration - 0.3"


def asked_for(who):
    """A list to which every address of Lyssna that is asked for is added."""
    asked = []
    who.page.on("request", lambda request: asked.append(request.url))
    return lambda: [url for url in asked if "/ljud/" in url or "lyssna=" in url]


def test_nothing_is_asked_for_before_the_press_and_little_after_it(listen):
    who = listen(PAGE)
    asked = asked_for(who)
    who.open(PAGE)
    assert asked() == []
    who.press("open")
    who.until(lambda: who.shown("word"), "a word that is shown")
    assert {url.partition("?")[0].rpartition("/")[2] for url in asked()} >= {"1.mp3", "1.vtt"}
    assert who.shown() == who.page.inner_text("h1")
    assert who.shown("word") in who.shown().split()


def test_sentences_are_stepped_through_and_speed_and_pause_keep_the_place(listen):
    who = listen(PAGE, expected=("'local': 1",))
    who.press("open")
    who.until(who.shown, "the first sentence")
    who.press("next")
    who.until_said("Mening 2 av")
    who.until_heard()
    second = who.audio("currentTime")
    assert second > 0.5
    who.press("play")
    assert who.audio("paused")
    assert "Uppläsningen är pausad." in who.place
    who.page.select_option("[data-speed]", "2")
    who.press("play")
    who.until_heard()
    assert who.audio("playbackRate") == 2
    assert second <= who.audio("currentTime") < second + 2
    who.press("previous")
    who.until_said("Mening 1 av")
    assert who.audio("currentTime") < second


def test_parts_follow_each_other_and_the_next_is_fetched_before_it_is_needed(listen):
    who = listen(PAGE)
    asked = asked_for(who)
    sentences = who.manuscript()["sentences"]
    second = next(number for number, one in enumerate(sentences) if one["part"] == 2)
    who.press("open")
    who.until(lambda: any("/2.mp3" in url for url in asked()), "the part after this")
    assert "/1.mp3" in who.audio("src")
    who.audio(NEARLY_OVER)
    who.until_said(f"Mening {second + 1} av")
    who.until_heard()
    assert "/2.mp3" in who.audio("src")
    who.press("previous")
    who.until_said(f"Mening {second} av")
    who.until_heard()
    assert "/1.mp3" in who.audio("src")
    assert who.audio("currentTime") > 1


def test_end_of_the_last_part_is_the_end(listen):
    who = listen("/lyssna/")
    last = who.manuscript()["sentences"][-1]
    who.press("open")
    who.until_said("Mening 1 av")
    who.press("more-button")
    paragraphs = who.page.locator("[data-paragraphs] option")
    who.page.select_option("[data-paragraphs]", index=paragraphs.count() - 1)
    who.press("from-here")
    who.until_heard()
    assert f"/{last['part']}.mp3" in who.audio("src")
    who.audio(NEARLY_OVER)
    who.until_said("Uppläsningen är slut.")
    assert who.shown() == ""
    assert who.page.evaluate("document.activeElement.closest('[data-bar]') !== null")


def test_media_keys_know_what_is_read(listen):
    who = listen(PAGE)
    session = (
        "(() => [navigator.mediaSession.playbackState, navigator.mediaSession.metadata?.title])()"
    )
    who.press("open")
    who.until_heard()
    assert who.page.evaluate(session) == ["playing", who.page.title()]
    who.press("play")
    assert who.page.evaluate(session) == ["paused", who.page.title()]
    who.press("stop")
    assert who.page.evaluate(session) == ["none", None]


def test_a_locked_phone_does_not_tell_which_sensitive_page_is_read(listen):
    who = listen("/fragor-och-svar/orostelefonen/")
    who.press("open")
    who.until_heard()
    assert who.page.evaluate("navigator.mediaSession.metadata.title") == "Lyssna på sidan"


def test_sound_that_the_browser_refuses_can_be_asked_for_again(listen):
    who = listen(PAGE)
    who.page.evaluate("""() => {
        const { prototype } = HTMLMediaElement, { play } = prototype;
        prototype.play = function () {
            prototype.play = play;
            return Promise.reject(new DOMException("", "NotAllowedError"));
        };
    }""")
    who.press("open")
    who.until_said("Tryck på Lyssna igen.")
    who.press("play")
    who.until_heard()
