"""What holds for any text: nothing lost, nothing raised, no time without end."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listen.said import Word, say, sentences

from .said_gold import joined

LANGUAGES = st.sampled_from(["sv", "en", "fi"])
# What rules are made of, put together in any order, finds more than letters by chance do.
PIECES = st.sampled_from(
    "0 1 12 112 1177 2026 020 00 31 500 kr % § §§ kap. kl. mån fre maj a e b.c. m.m. t.ex. IT SoL "
    "LSS XII Karl www. https:// perstorp.se @ + - – − / : ; , . ! ? ( ) ” ½ ² °C m² st. nr v. den "
    "ring och Å å EN F ev. s.k. S:t # & = 😀 → \u00a0 \u202f \u00ad \u0301".split(" ")
    + [" "]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))
SPANS = st.tuples(st.integers(-2, 90), st.integers(-2, 90), st.text(max_size=9))
WORDS = st.builds(Word, TEXTS, st.text(max_size=9), st.booleans())


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES, st.lists(WORDS, max_size=3), st.lists(SPANS, max_size=3))
def test_tokens_cover_the_text_in_order(text, language, words, decided):
    tokens = say(text, language, words=tuple(words), given=tuple(decided))
    ends = [0, *(token.end for token in tokens)]
    assert [token.start for token in tokens] == ends[:-1]
    assert all(token.start < token.end for token in tokens)
    assert ends[-1] == len(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_sentences_lose_nothing(text, language):
    tokens = say(text, language)
    cut = sentences(text, tokens)
    assert tuple(token for sentence in cut for token in sentence) == tokens
    assert all(cut)


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, min_size=60, max_size=200).map("".join), LANGUAGES)
def test_no_sentence_is_longer_than_a_voice_takes(text, language):
    assert all(len(joined(part)) <= 300 for part in sentences(text, say(text, language)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("hej du här bor vi i Perstorp sedan länge".split())).map(" ".join))
def test_plain_words_are_said_as_they_stand(text):
    assert joined(say(text, "sv")) == text


HOSTILE = {
    "one digit": "1" * 20_000,
    "digits and hyphens": "0-" * 10_000,
    "letters and dots": "a." * 10_000,
    "dots": "." * 5_000,
    "one word": "x" * 20_000,
    "no-break blanks": "1\u00a0" * 5_000,
    "digits and slashes": "1/" * 5_000,
    "letters and slashes": "a/" * 5_000,
    "thousands": "1.000" * 2_000,
    "minus": "-1" * 5_000,
    "mail": "a@" * 5_000,
    "hyphens": "a-" * 5_000,
    "web": "http://a" * 1_000,
    "a long path": "se.se/" + "a?" * 10_000,
    "abbreviations": "t.ex" * 3_000,
    "an end that is none": "m.m." + ")" * 20_000,
    "clock": "kl. " * 3_000,
    "paragraphs": "§ 1 " * 3_000,
    "kings": "Karl X" * 2_000,
    "emoji": "😀" * 10_000,
    "accents": "\u0301" * 10_000,
    "nulls": "\x00" * 10_000,
    "slashes": "/" * 10_000,
}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_takes_no_longer_than_its_length(text, language):
    begun = process_time()
    tokens = say(text, language)
    cut = sentences(text, tokens)
    # Measured: 0.2 at most. Were the time to grow with the square, it would be many seconds.
    assert process_time() - begun < 1
    assert max(len(joined(part)) for part in cut) <= 300


def test_many_words_of_the_sites_own_take_no_time_to_speak_of():
    words = tuple(Word(f"ord{n}", "x") for n in range(1_000))
    text = "ord7 och ord999 med ett ord till. " * 150
    say("", "sv", words=words)
    begun = process_time()
    say(text, "sv", words=words)
    assert process_time() - begun < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "\u202e112\u202c",
        "١٢٣",
        "１１２",
        "²³",
        "ⅫⅣ",
        "a\u0301" * 200,
        "\ufffd\uffff",
        "߀߁",
        "五〇",
    ],
    ids=ascii,
)
def test_strange_signs_raise_nothing(text):
    assert "".join(text[token.start : token.end] for token in say(text, "sv")) == text
