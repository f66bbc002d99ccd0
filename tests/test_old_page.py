"""What becomes of an old page's text, before anything is stored."""

import re
from html import unescape

import pytest

from faq.faults import lacks_date, odd_spellings, text_faults
from faq.old_page import read_old_page

from .old_pages import OWN_HTML, OWN_TEXT, REAL_TEXTS


def sentences(text):
    return [one for one in re.split(r"(?<=[.?!])\s+", " ".join(text.split())) if one]


def pieces(page):
    """Every paragraph of an old page, wherever it went."""
    return [page.title, page.lead, *page.texts, *(left.text for left in page.left)]


@pytest.mark.parametrize("path", [OWN_TEXT, *REAL_TEXTS], ids=lambda path: path.stem)
def test_no_sentence_is_lost_and_none_is_taken_twice(path):
    source = path.read_text(encoding="utf-8")
    kept = [one for piece in pieces(read_old_page(source)) for one in sentences(piece)]
    lines = (line.removeprefix("- ") for line in source.splitlines())
    assert sorted(kept) == sorted(one for line in lines for one in sentences(line))


def test_no_word_of_html_is_lost_and_none_is_taken_twice():
    source = OWN_HTML.read_text(encoding="utf-8")
    body = re.sub(r"(?s)<script.*?</script>|<!\[.*?>", "", source[source.index("<body>") :])
    shown = unescape(re.sub("<[^>]*>", "", re.sub(r'<img[^>]*alt="([^"]*)">', r" \1 ", body)))
    kept = " ".join(pieces(read_old_page(source)))
    assert sorted(kept.split()) == sorted(re.sub("(?<=[a-z])(?=porslin)", " ", shown).split())


def test_the_questions_of_a_text_come_in_order_with_their_answers():
    page = read_old_page(OWN_TEXT.read_text(encoding="utf-8"))
    assert [old.question for old in page.questions] == [
        "Vad får man lämna till återbruket?",
        "Kostar det något att lämna saker?",
        "När är återbruket öppet ?",
    ]
    assert page.questions[1].answer == "<p>Nej</p>"
    assert "<ul><li><p>cyklar</p></li><li><p>porslin i lådor</p></li></ul>" in (
        page.questions[0].answer
    )


def test_an_answer_that_tells_to_fill_something_in_is_no_placeholder():
    page = read_old_page(OWN_TEXT.read_text(encoding="utf-8"))
    assert "Fyll i lappen vid dörren" in page.questions[2].answer


def test_html_keeps_lists_links_and_emphasis_and_drops_the_dangerous():
    answer = read_old_page(OWN_HTML.read_text(encoding="utf-8")).questions[0].answer
    assert "<strong>möbler</strong>" in answer
    assert "<ol><li><p>cyklar</p></li><li><p>porslin i lådor</p></li></ol>" in answer
    assert '<a href="https://example.org/?a=1&amp;b=2">Återbrukarna</a> eller klicka.' in answer
    assert "alert" not in answer


def test_header_menu_and_footer_of_html_are_left_and_say_so():
    left = read_old_page(OWN_HTML.read_text(encoding="utf-8")).left
    around = [one.text for one in left if "sidfot" in one.reason]
    assert around == ["Här kan du lämna in dina din blanketter", "Bygga & bo", "Skogby kommun"]


def test_only_what_stands_in_main_is_the_page():
    page = read_old_page(
        "<p>Utanför.</p><main><h1>T</h1><h2>Hur?</h2><p>Så.</p></main><p>Efter.</p>"
    )
    assert [old.answer for old in page.questions] == ["<p>Så.</p>"]
    assert [left.text for left in page.left] == ["Utanför.", "Efter."]


@pytest.mark.parametrize(
    "text",
    [
        "Det är det det gäller.",
        "Mejla ebba.Berg@exempel.se eller läs www.Exempel.Se.",
        "Klockan 09.00–12.00, se t.ex. 3.2 och 5,5 meter.",
        "En av de få. Ett är nog.",
    ],
)
def test_what_is_right_is_not_called_a_fault(text):
    assert text_faults(text) == []


def test_inflections_are_not_called_misspellings():
    assert odd_spellings("kommunens kommunens kommunen samordnare samordnare samordnaren") == []


def test_a_date_on_the_next_line_is_a_date():
    assert not lacks_date(["Senast uppdaterad:", "3 januari 2024"])
    assert lacks_date(["Senast uppdaterad:", "Storgatan 1"])
