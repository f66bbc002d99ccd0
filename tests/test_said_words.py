"""The site's own words, and what a page's author has decided, win over the rules."""

import pytest

from listen.said import Word, say

from .said_gold import joined

YBBASEN = Word("Ybbåsen", "ybb-åsen")
IT = Word("IT", "dator", match_case=True)


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("Vi ses i Ybbåsen.", [YBBASEN], "Vi ses i ybb-åsen."),
        ("YBBÅSEN", [YBBASEN], "ybb-åsen"),
        ("Ybbåsens", [YBBASEN], "Ybbåsens"),
        ("IT och it", [IT], "dator och it"),
        ("Ring 112", [Word("112", "larmnumret")], "Ring larmnumret"),
        (
            "Perstorps Bostäder AB",
            [Word("Perstorps Bostäder", "bostadsbolaget")],
            "bostadsbolaget A B",
        ),
        ("i Ny\u00a0By", [Word("Ny By", "nyby")], "i nyby"),
        ("C++ här", [Word("C++", "se plus plus")], "se plus plus här"),
        ("Ny By", [Word("Ny", "a"), Word("Ny By", "b")], "b"),
        ("tom", [Word("  ", "x"), Word("", "y")], "tom"),
    ],
)
def test_the_sites_words_are_said(text, words, said):
    assert joined(say(text, "sv", words=words)) == said


def test_a_word_of_the_sites_is_one_token():
    assert [token.end for token in say("Ny By", "sv", words=(Word("Ny By", "nyby"),))] == [5]


def test_words_are_said_in_languages_without_rules():
    assert joined(say("Ybbåsen", "fi", words=[YBBASEN])) == "ybb-åsen"


def test_what_the_author_decided_wins_over_words_and_rules():
    given = [(0, 11, "numret"), (15, 22, "bergen")]
    text = "020-100 200 på Ybbåsen"
    assert joined(say(text, "sv", words=[YBBASEN], given=given)) == "numret på bergen"


@pytest.mark.parametrize("given", [[(0, 99, "x")], [(2, 2, "x")], [(-1, 2, "x")], [(3, 1, "x")]])
def test_a_decision_outside_the_text_is_passed_over(given):
    assert joined(say("Hej du", "sv", given=given)) == "Hej du"


def test_of_decisions_over_each_other_the_first_holds():
    assert joined(say("Hej du", "sv", given=[(0, 3, "Tja"), (2, 6, "x")])) == "Tja du"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("kommunhuset@perstorp.se", "kommunhuset snabel-a perstårrp punkt se"),
        ("www.perstorp.se/lyssna", "perstårrp punkt se"),
        ("Se perstorp.se.", "Se perstårrp punkt se."),
        ("I Perstorp.", "I perstårrp."),
        ("Perstorp-Bälinge", "perstårrp-Bälinge"),
    ],
)
def test_a_word_in_an_address_is_said_as_elsewhere_and_leaves_the_address_whole(written, said):
    words = (Word("Perstorp", "perstårrp"),)
    assert "".join(token.said for token in say(written, "sv", words)) == said
