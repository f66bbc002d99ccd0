"""Where the listener's own voice falls silent, the site's goes on from the same sentence."""

import pytest

from .listener import ALVA

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
NO_SOUND = "/sok/?q=avfall"  # what somebody has written is not made into sound


@pytest.fixture
def second_sentence(listen):
    """A listener whose voice has said the first sentence, and is to begin the second."""

    def open_page(hangs, path=PAGE):
        who = listen(path, voices=[ALVA])
        who.page.clock.install()
        who.open(path)
        who.press("open")
        who.until_said("Mening 1 av")
        if hangs:
            who.speak("hang()")
        who.page.evaluate("voice.end()")
        while len(who.said) < 2:
            who.page.clock.run_for(50)
        return who

    return open_page


def goes_on(who):
    """True if the site's voice has begun with the second sentence."""
    who.until_heard()
    who.until_said("Mening 2 av")
    return who.audio("currentTime") > 1 and len(who.said) == 2


def test_voice_that_never_begins(second_sentence):
    who = second_sentence(hangs=True)
    who.page.clock.run_for(2000)
    assert not who.audio("src")
    who.page.clock.run_for(1000)
    assert goes_on(who)


def test_voice_that_begins_and_never_ends(second_sentence):
    who = second_sentence(hangs=False)
    who.page.clock.run_for(3100)
    assert not who.audio("src")
    who.page.clock.run_for(60_000)
    assert goes_on(who)


def test_voice_that_fails(second_sentence):
    who = second_sentence(hangs=True)
    who.page.evaluate("voice.fail('synthesis-failed')")
    assert goes_on(who)
    assert not who.page.is_visible("[data-voice]")


def test_listener_can_choose_the_site_s_voice_and_it_is_remembered(listen):
    who = listen(PAGE, voices=[ALVA], expected=("'local': 1",))
    who.press("open")
    who.until_said("Mening 1 av")
    who.press("more-button")
    assert who.page.locator("[data-voice] option:checked").inner_text() == "Enhetens röst"
    who.page.select_option("[data-voice]", label="Webbplatsens röst")
    who.until_heard()
    assert who.page.evaluate("localStorage.lyssna") == '{"voice":"site"}'
    who.open("/")
    who.press("open")
    who.until_heard()
    assert who.said == []


def test_text_in_a_language_without_a_voice_is_passed_over_and_that_is_said(listen):
    who = listen(NO_SOUND, voices=[ALVA])
    who.page.route("**/sok/**", lambda route: partly_english(route, who.page))
    who.open(NO_SOUND)
    who.press("open")
    first, _, third, *_ = [one["said"] for one in who.manuscript()["sentences"]]
    who.until_said("Mening 1 av")
    who.speak("end()")
    who.until(lambda: len(who.said) == 2, "the third sentence")
    assert who.said == [first, third]
    assert "Text på andra språk hoppas över." in who.place


def partly_english(route, page):
    """The page, or what is read of it, with its second sentence in English."""
    answer = page.request.get(route.request.url)
    if "lyssna=manus" in route.request.url:
        manuscript = answer.json()
        manuscript["sentences"][1]["language"] = "en"
        route.fulfill(json=manuscript)
    else:
        html = answer.text().replace('data-languages="sv"', 'data-languages="en sv"')
        route.fulfill(response=answer, body=html)


def test_page_of_which_no_sound_is_made_is_read_by_the_own_voice_alone(listen):
    who = listen(NO_SOUND, voices=[])
    who.press("open")
    who.until_said("den har ingen röst på sidans språk")
    who.page.evaluate("alva => voice.give([alva])", ALVA)
    who.press("play")
    who.until_said("Mening 1 av")
    assert not who.audio("src")
    who.speak("fail('synthesis-failed')")
    assert "Rösten i din enhet svarar inte." in who.place
    who.press("play")
    assert who.said[0] == who.said[1]
