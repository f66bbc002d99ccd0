"""The page is read by a voice in the listener's own device."""

import pytest

from .listener import ALVA, ENGLISH, voice

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
# What a press has led to when it is over: nothing has been waited for.
PRESS = """() => {
    const done = [], { prototype } = HTMLMediaElement;
    for (const name of ["load", "play"]) {
        const real = prototype[name];
        prototype[name] = function () { done.push(name); return real.call(this); };
    }
    document.querySelector("[data-open]").click();
    return [...voice.calls.map(([name]) => name), ...done];
}"""
REMOTE = voice("Sofie Online (Natural)", local=False)
POOR = voice("Swedish", voiceURI="urn:moz-tts:speechd:eSpeak?sv")
VOICES = [
    ([REMOTE], None),
    ([voice("eSpeak Swedish"), POOR], None),
    ([ENGLISH], None),
    ([voice("Alva", local=None)], None),
    ([REMOTE, ENGLISH, voice("Okänd", "sv_SE")], "Okänd"),
    ([voice("Okänd"), voice("Microsoft Bengt"), ALVA], "Alva"),
    ([ALVA, voice("Oskar (Premium)")], "Oskar (Premium)"),
    ([voice("Ett"), voice("Två", default=True)], "Två"),
]


def test_only_a_good_voice_that_speaks_in_the_device_is_used(listen):
    who = listen(PAGE, voices=[])
    for voices, chosen in VOICES:
        who.page.evaluate("voices => { voice.give(voices); voice.calls.length = 0 }", voices)
        who.press("open")
        assert [call[1] for call in who.calls()] == ([chosen] if chosen else []), voices
        assert who.audio("paused") == bool(chosen), voices
        who.press("stop")


@pytest.mark.parametrize(("voices", "is_own"), [([ALVA], False), ([ALVA, ENGLISH], True)])
def test_own_voice_reads_where_it_speaks_all_languages_of_the_page(listen, voices, is_own):
    who = listen("/en/", voices=voices)
    who.press("open")
    assert bool(who.calls()) == is_own


def test_voice_begins_within_the_press_and_the_other_is_prepared_in_it(listen):
    assert listen(PAGE, voices=[ALVA]).page.evaluate(PRESS) == ["speak", "load"]
    assert listen(PAGE, voices=[]).page.evaluate(PRESS) == ["play"]


@pytest.mark.parametrize("told", [True, False])
def test_voices_that_come_late_are_used(listen, told):
    who = listen(PAGE, voices=[])
    who.page.evaluate("alva => voice.give([alva])", ALVA)
    if told:
        who.speak("tell()")
    who.press("open")
    assert len(who.said) == 1


def test_sentences_are_said_one_at_a_time_and_shown_as_they_are_heard(listen):
    who = listen(PAGE, voices=[ALVA])
    sentences = who.manuscript()["sentences"]
    who.press("open")
    for number, sentence in enumerate(sentences[:4]):
        who.until(lambda count=number + 1: len(who.said) == count, "the next sentence")
        assert who.said[-1] == sentence["said"]
        who.until_said(f"Mening {number + 1} av {len(sentences)}")
        who.speak("end()")
    assert who.page.inner_text("[role=status]") == ""


def test_word_that_is_heard_is_shown_where_the_voice_tells(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.until_said("Mening 1 av")
    assert (who.shown(), who.shown("word")) == (who.page.inner_text("h1"), "")
    who.speak("word(0)")
    assert who.shown("word") == who.page.inner_text("h1").split()[0]
    who.speak("end()")
    who.until(lambda: len(who.said) == 2, "the next sentence")
    assert who.shown("word") == ""


def test_pause_silences_and_reading_goes_on_from_the_same_sentence(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.until_said("Mening 1 av")
    who.press("next")
    who.press("play")
    assert "Uppläsningen är pausad." in who.place
    end_late(who)
    assert len(who.said) == 2
    who.press("play")
    assert who.said[2] == who.said[1]
    assert who.calls("pause") + who.calls("resume") == []


def end_late(who):
    """A sentence that was cancelled ends after all; then the silence after it passes."""
    who.page.clock.install()
    who.page.evaluate("voice.endLate()")
    who.page.clock.run_for(2000)


def test_late_end_of_a_sentence_that_was_left_moves_nothing(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.until_said("Mening 1 av")
    who.press("next")
    who.press("next")
    end_late(who)
    assert len(who.said) == 3
    assert "Mening 3 av" in who.place
    who.press("previous")
    who.until_said("Mening 2 av")
    assert who.said[3] == who.said[1]


def test_voice_that_was_cut_before_it_began_says_the_sentence_once_more(listen):
    who = listen(PAGE, voices=[ALVA], hangs=True)
    who.press("open")
    who.speak("fail('interrupted')")
    assert who.said[0] == who.said[1]
    who.speak("fail('canceled')")
    who.until_heard()


def test_page_that_is_left_falls_silent_and_can_be_read_again(listen):
    who = listen(PAGE, voices=[ALVA])
    who.press("open")
    who.until_said("Mening 1 av")
    who.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert who.calls("cancel")
    assert "Uppläsningen är pausad." in who.place
    who.press("play")
    assert len(who.said) == 2
    who.press("stop")
    assert len(who.calls("cancel")) == 2


def test_last_sentence_is_followed_by_word_that_it_was_the_last(listen):
    who = listen(PAGE, voices=[ALVA])
    last = len(who.manuscript()["sentences"])
    who.press("open")
    who.until_said("Mening 1 av")
    who.page.evaluate("n => { for (; n; n--) document.querySelector('[data-next]').click() }", last)
    assert f"Mening {last} av" in who.place
    who.speak("end()")
    who.until_said("Uppläsningen är slut.")
    who.press("play")
    who.until_said("Mening 1 av")
