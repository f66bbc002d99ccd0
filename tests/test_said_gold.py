"""How text is said, case by case, in Swedish and in English."""

import pytest

from listen.said import say

from .said_gold import joined, read_groups

GROUPS = [
    pytest.param(language, cases, id=f"{language}: {heading}")
    for language in ("sv", "en")
    for heading, cases in read_groups(f"said_{language}.txt").items()
]


@pytest.mark.parametrize(("language", "cases"), GROUPS)
def test_the_written_is_said(language, cases):
    assert [(written, joined(say(written, language))) for written, _ in cases] == cases


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"], ids=ascii)
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1_234_567", "en miljon 234567"),
        ("12_500_kr", "12500 kronor"),
        ("25_%", "25 procent"),
        ("020-100_200", "noll tjugo, etthundra, tvåhundra"),
        ("0435–390_00", "noll fyra trettiofem, tre nittio, noll noll"),
        ("kl._9.00_–_12.00", "klockan nio till tolv"),
        ("17_maj_2026", "den sjuttonde maj 2026"),
        ("5_kap._3_§", "femte kapitlet tredje paragrafen"),
        ("t._ex.", "till exempel"),
        ("114_14", "ett fjorton fjorton"),
    ],
)
def test_a_blank_that_breaks_no_line_is_a_blank(written, said, blank):
    assert joined(say(written.replace("_", blank), "sv")) == said


@pytest.mark.parametrize("dash", list("-\u2010\u2011\u2013\u2014\u2212"), ids=ascii)
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("09:00_12:00", "nio till tolv"),
        ("kl. 9_12", "klockan nio till tolv"),
        ("mån_fre", "måndag till fredag"),
        ("1_3 juni", "den första till tredje juni"),
        ("6_8 §§", "sjätte till åttonde paragraferna"),
        ("50_100 m", "50 till 100 meter"),
        ("020_100 200", "noll tjugo, etthundra, tvåhundra"),
    ],
)
def test_any_dash_makes_a_range(written, said, dash):
    assert joined(say(written.replace("_", dash), "sv")) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("😀 Hej", " Hej"),
        ("Start → Omsorg", "Start  Omsorg"),
        ("* obligatoriskt", " obligatoriskt"),
        ("kom\u00admun", "kommun"),
        ("\u200bHej", "Hej"),
    ],
)
def test_what_no_reader_says_is_not_said(written, said):
    assert joined(say(written, "sv")) == said


@pytest.mark.parametrize("written", ["020-100 200", "09:00 – 12:00", "t.ex.", "5 kap. 3 §"])
def test_a_rewritten_thing_is_one_token(written):
    assert [token.end for token in say(written, "sv")] == [len(written)]


def test_a_plain_word_a_blank_and_a_stop_are_tokens_of_their_own():
    assert [token.said for token in say("Ring oss.", "sv")] == ["Ring", " ", "oss", "."]


def test_a_language_without_rules_is_left_as_it_stands():
    text = "Soita 112, ma–pe klo 9–12 & esim. 😀"
    assert joined(say(text, "fi")) == text
