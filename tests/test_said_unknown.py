"""What the normaliser does not know, it leaves alone and owns up to."""

import pytest

from listen.said import say


def unknown(text, language="sv"):
    return [text[token.start : token.end] for token in say(text, language) if not token.known]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring QXZ i dag", ["QXZ"]),
        ("Kod x7y gäller", ["x7y"]),
        ("enligt a.b.c. gäller", ["a.b.c."]),
        ("Priset är ¤ 5", ["¤"]),
        ("RING OSS I DAG", []),
        ("LOVSKOLA i juni", []),
        ("BUP och LSS, E4 och P4", []),
        ("m.m. och t.ex.", []),
        ("Karl XII, 12B, 90 m²", []),
        ("Hej 😀 → *", []),
        ("1–5-åringar och 24-timmars", []),
    ],
)
def test_the_unknown_is_pointed_out(text, found):
    assert unknown(text) == found


def test_the_unknown_is_said_as_it_stands():
    said = [token.said for token in say("Kod x7y", "sv")]
    assert said == ["Kod", " ", "x7y"]


def test_english_points_it_out_too():
    assert unknown("Ask the XQZ about b2c", "en") == ["XQZ", "b2c"]


def test_a_language_without_rules_doubts_nothing():
    assert unknown("KELA x7y", "fi") == []
