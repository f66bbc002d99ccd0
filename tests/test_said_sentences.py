"""A text said is cut into sentences, where a reader would stop."""

import pytest

from listen.said import say, sentences

from .said_gold import joined


def cut(text, language="sv"):
    return [joined(sentence).strip() for sentence in sentences(text, say(text, language))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja. Nej.", ["Ja.", "Nej."]),
        ("Vem svarar? Ring nu!", ["Vem svarar?", "Ring nu!"]),
        ("i Sverige eller utomlands.Vi vill", ["i Sverige eller utomlands.", "Vi vill"]),
        ("Vi öppnar kl. 9. Välkommen", ["Vi öppnar klockan nio.", "Välkommen"]),
        ("bröd m.m. Vi ses", ["bröd med mera.", "Vi ses"]),
        ("bröd m.m. på torget", ["bröd med mera på torget"]),
        ("Läs perstorp.se. Ring", ["Läs perstorp punkt se.", "Ring"]),
        ("Ring 020-100 200. Vi svarar.", ["Ring noll tjugo, etthundra, tvåhundra.", "Vi svarar."]),
        ("”Ring nu!” Hon ringde.", ["”Ring nu!”", "Hon ringde."]),
        ("(Stängt i dag.) Välkommen", ["(Stängt i dag.)", "Välkommen"]),
        ("Vem? frågade hon.", ["Vem? frågade hon."]),
        ("Jaha ... nej", ["Jaha ... nej"]),
        ("Vänta … Nu", ["Vänta …", "Nu"]),
        ("1. Ring oss. 2. Vänta.", ["1, Ring oss.", "2.", "Vänta."]),
        ("J.A. Svensson ringde.", ["J A Svensson ringde."]),
        ("Det var 1947. Då brann det.", ["Det var nittonhundrafyrtiosju.", "Då brann det."]),
        ("Rubrik utan punkt", ["Rubrik utan punkt"]),
    ],
)
def test_the_text_is_cut(text, said):
    assert cut(text) == said


def test_english_is_cut_after_an_abbreviation_only_where_a_sentence_begins():
    assert cut("We open at 9 a.m. Call us, e.g. Today.", "en") == [
        "We open at nine A M.",
        "Call us, for example Today.",
    ]


def test_no_text_has_no_sentence():
    assert sentences("", say("", "sv")) == []


def test_a_long_sentence_is_cut_where_one_breathes():
    text = f"{'ord ' * 40}slut, {'ord ' * 40}slut"
    assert [part[-5:] for part in cut(text)] == ["slut,", " slut"]


@pytest.mark.parametrize("sign", [";", " –", ":"])
def test_a_semicolon_a_dash_or_a_colon_is_a_longer_breath_than_a_comma(sign):
    text = f"{'ord ' * 20}slut{sign} {'ord ' * 15}mitt, {'ord ' * 30}slut"
    assert cut(text)[0].endswith(f"slut{sign}")


def test_a_sentence_without_commas_is_cut_at_a_blank():
    parts = cut("ordet " * 100)
    assert max(map(len, parts)) <= 300
    assert {word for part in parts for word in part.split()} == {"ordet"}


def test_a_sentence_a_little_too_long_is_left_whole():
    assert len(cut("ordet " * 40)) == 1


def test_a_token_longer_than_a_sentence_is_one_by_itself():
    text = "Hej du där borta"
    tokens = say(text, "sv", given=[(4, 6, "x" * 400), (11, 16, "y" * 400)])
    assert [len(joined(part)) for part in sentences(text, tokens)] == [4, 400, 5, 400]
