"""From blocks to sentences with places, in parts: tests of listen/manuscript and listen/script."""

import pytest

from listen.manuscript import FIRST_PART, OTHER_PARTS, parts_of, sentences_of
from listen.reading import read
from listen.said import Word

WORDS = {"sv": {"picture": "Bild"}, "en": {"picture": "Picture"}}
BOTH = frozenset({"sv", "en"})


def reading_of(main):
    return read(f'<html lang="sv"><main data-listen="read">{main}</main></html>', WORDS)


def sentences(main, languages=BOTH, words=()):
    return sentences_of(reading_of(main), languages, words)


def test_each_sentence_knows_where_it_stands():
    first, second = sentences("<p>\n Ring <b>112</b>. Vänta 😀 sedan.</p>")
    assert (first.start, first.end) == (2, 10)
    assert (second.start, second.end) == (12, 26)


def test_each_word_that_is_said_leads_to_what_is_written():
    (sentence,) = sentences("<p>Ring 020-100 200 nu</p>")
    said = [sentence.said[offset:] for offset, _, _ in sentence.words]
    assert said[0].startswith("Ring")
    assert said[1].startswith("noll tjugo")
    assert [(start, end) for _, start, end in sentence.words] == [(0, 4), (5, 16), (17, 19)]


def test_what_is_said_of_a_row_lies_where_its_cell_does():
    table = "<table><tr><th>Pris</th></tr><tr><td>Ej satt</td></tr></table>"
    (sentence,) = sentences(table)
    assert sentence.said == "Pris: Ej satt"
    assert (sentence.start, sentence.end) == (4, 11)


def test_a_block_in_a_language_that_no_voice_speaks_is_announced_once():
    main = "<p>Hej.</p><p lang='ar'>شكرا</p><p lang='ar'>مرحبا</p><p>Hej igen.</p>"
    assert [one.said for one in sentences(main)] == [
        "Hej.",
        "Här står en text på arabiska. Den läses inte upp.",
        "Hej igen.",
    ]


def test_a_page_that_is_too_long_says_that_it_goes_on():
    last = sentences(f"<p>{'ord ' * 300}</p>" * 200)[-1]
    assert last.said == "Sidan fortsätter, men är för lång för att läsas upp på en gång."


def test_a_single_block_that_is_too_long_is_not_begun():
    assert sentences(f"<p>{'ord ' * 60_000}</p>") == []


def test_a_language_without_a_name_is_announced_too():
    main = "<p lang='xx'>Abc</p>"
    assert [one.language for one in sentences(main)] == ["sv"]


def test_english_text_is_said_in_english():
    (sentence,) = sentences("<p lang='en'>Call 112.</p>")
    assert (sentence.language, sentence.said) == ("en", "Call one one two.")


def test_the_towns_own_list_decides_how_a_name_is_said():
    words = (("sv", Word("Ybbåsen", "Ybb-åsen")), ("en", Word("Ybbåsen", "Ib-awsen")))
    (sentence,) = sentences("<p>Ybbåsen.</p>", words=words)
    assert sentence.said == "Ybb-åsen."


def test_what_the_rules_do_not_know_is_told():
    (sentence,) = sentences("<p>Ansök hos XQZ i dag.</p>")
    assert sentence.unknown == ("XQZ",)


def test_an_item_of_a_numbered_list_is_said_with_its_number_in_one_breath():
    first, second = sentences("<ol><li>15 mars stänger vi.</li><li>Ring 112.</li></ol>")
    assert first.said == "1: den femtonde mars stänger vi."
    assert second.said == "2: Ring ett ett två."


def test_a_heading_is_followed_by_a_longer_silence_than_a_sentence():
    heading, first, second = sentences("<h1>Avfall</h1><p>Ett. Två.</p>")
    assert heading.pause > second.pause > first.pause


@pytest.mark.parametrize("silent", ["…", "–", "***", "•", ")"])
def test_what_has_no_word_in_it_is_no_sentence(silent):
    assert sentences(f"<p>{silent}</p>") == []


def test_the_first_part_is_short_and_no_part_is_long():
    all_sentences = sentences(f"<h1>Rubrik</h1>{'<p>En mening med några ord i.</p>' * 200}")
    parts = parts_of(all_sentences)
    lengths = [sum(len(one.said) for one in part) for part in parts]
    assert [one for part in parts for one in part] == all_sentences
    assert lengths[0] <= FIRST_PART
    assert all(OTHER_PARTS / 2 < length <= OTHER_PARTS for length in lengths[1:-1])
