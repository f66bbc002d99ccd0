"""What is heard is what is shown: in its place, in sight, and nowhere else."""

import pytest

from .listener import ALVA

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
TOPIC = "/fragor-och-svar/orostelefonen/"
PAGES = ["/", PAGE, TOPIC, "/en/", "/en/kontakt/", "/omsorg-stod/"]
# For each sentence: what is written there, and for each word what is written and what is said.
COMPARED = """({length, sentences}) => {
    const text = document.querySelector("main").textContent;
    const cut = (start, end) => text.slice(start, end).replace(/\\s+/g, " ");
    return {
        isAsLong: text.length === length,
        sentences: sentences.filter(({start, end}) => start < end).map((one) => ({
            written: cut(one.start, one.end),
            words: one.words.map(([at, start, end], number) => [
                cut(start, end),
                one.said.slice(at, one.words[number + 1]?.[0]),
            ]),
        })),
    };
}"""
SEEN = """() => {
    const box = [...CSS.highlights.get("listen-sentence")][0].getBoundingClientRect();
    const top = document.querySelector(".leave")?.getBoundingClientRect().bottom ?? 0;
    return box.top >= top && box.bottom <= document.querySelector("[data-bar]").offsetTop;
}"""


def test_every_sentence_stands_where_the_server_says(listen):
    who, words = listen("/"), []
    for path in PAGES:
        who.open(path)
        compared = who.page.evaluate(COMPARED, who.manuscript())
        assert compared["isAsLong"], path
        assert compared["sentences"], path
        for sentence in compared["sentences"]:
            assert sentence["written"] == sentence["written"].strip(), path
            written = [word for word, _ in sentence["words"]]
            assert [word for word in written if word not in sentence["written"]] == [], path
            words += sentence["words"]
    plain = [(written, said) for written, said in words if written.isalpha() and len(written) > 4]
    other = {written for written, said in plain if not said.startswith(written)}
    assert len(plain) > 500
    assert len(other) < len(plain) / 50, other


def test_status_is_quiet_while_the_voice_speaks(listen):
    who = listen(PAGE, voices=[ALVA])
    who.page.evaluate("""() => {
        window.told = [];
        const status = document.querySelector("[role=status]");
        const tell = () => status.textContent && told.push(status.textContent);
        new MutationObserver(tell).observe(status, {childList: true, characterData: true});
    }""")
    who.press("open")
    who.until_said("Mening 1 av")
    for _ in range(3):
        who.press("next")
    who.until_said("Mening 4 av")
    assert who.page.evaluate("told") == []
    who.press("play")
    assert who.page.evaluate("told") == ["Uppläsningen är pausad."]


def test_what_is_heard_is_in_sight_until_the_reader_scrolls_away(listen):
    who = listen(TOPIC, voices=[ALVA], viewport={"width": 768, "height": 500})
    who.press("open")
    who.until_said("Mening 1 av")
    for _ in range(25):
        who.press("next")
        assert who.page.evaluate(SEEN)
    assert not who.page.is_visible("[data-follow]")
    who.page.mouse.wheel(0, -2000)
    who.until(lambda: who.page.is_visible("[data-follow]"), "the way back")
    top = who.page.evaluate("scrollY")
    who.press("next")
    assert who.page.evaluate("scrollY") == top
    who.press("follow")
    assert who.page.evaluate(SEEN)
    assert not who.page.is_visible("[data-follow]")


def test_what_is_folded_is_opened_when_it_is_heard(listen):
    who = listen(PAGE, voices=[ALVA])
    who.page.evaluate("""() => {
        const heading = document.querySelector("h1"), folded = document.createElement("details");
        heading.replaceWith(folded);
        folded.append(heading);
    }""")
    who.press("open")
    who.until(lambda: who.page.is_visible("h1"), "the heading")
    assert who.shown() == who.page.inner_text("h1")


def test_text_that_something_else_has_changed_is_not_shown_as_heard(listen):
    who = listen(PAGE, voices=[ALVA])
    who.page.evaluate("document.querySelector('h1').firstChild.data += '!'")
    who.press("open")
    who.until_said("Mening 1 av")
    assert who.shown() == ""
    who.press("next")
    assert who.shown() != ""


def test_browser_that_cannot_colour_words_colours_the_block(listen):
    who = listen("/")
    who.page.add_init_script("delete window.Highlight")
    who.open(PAGE)
    words = who.page.inner_html("main")
    who.press("open")
    who.until(lambda: who.page.locator("h1.listen-block").count(), "the block")
    who.press("stop")
    assert who.page.inner_html("main").replace(' class=""', "") == words
