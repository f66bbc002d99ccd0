"""What a text may hold, how long it may be, and what is taken away from it."""

from html import unescape

import pytest

from pages.forms import TextField

from .citizen import START, at_check, at_text, only_case

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text", ["", " ", "\r\n \t", "\u200b\u200b", "\u00a0", "\x00", "\u202e", "\u200d"]
)
def test_H1_a_text_of_nothing_is_nothing(text):
    assert "Skriv vad det gäller." in at_text().send(description=text).words


def test_H1_4000_characters_are_accepted_and_a_line_break_counts_as_one():
    text = "å\r\n" * 1999 + "åå"
    at_check(words={"description": text}).send()
    assert only_case().description == text.replace("\r\n", "\n")


def test_H1_4001_characters_are_one_too_many():
    citizen = at_text().send(description="å" * 4001)
    assert "1 tecken för lång. Den får vara högst 4\u00a0000 tecken." in unescape(citizen.html)


def test_100_000_characters_come_back_with_how_many_are_too_many():
    citizen = at_text().send(description="ord " * 25_000)
    assert "95\u00a0999 tecken för lång" in unescape(citizen.html)
    assert "ord " * 25_000 in citizen.html


@pytest.mark.parametrize("language", ["", "/en"])
def test_H2_html_is_shown_as_it_was_written(language):
    hostile = "<script>alert(1)</script> {{ 7*7 }} <a href='javascript:x'>"
    contact = {"reply": "yes", "phone": "112 112", "first_name": hostile, "last_name": hostile}
    words, place = {"description": hostile}, {"place": hostile}
    citizen = at_check(language + START, words=words, place=place, contact=contact)
    assert "<script>alert" not in citizen.html
    assert unescape(citizen.html).count(hostile) == 4
    citizen.send()
    assert only_case().description == hostile


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\x00b", "ab"),
        ("a\u202eb", "ab"),
        ("a\u200bb", "ab"),
        ("a\ufeffb", "ab"),
        ("a\uffffb", "ab"),
        ("  a  b  ", "a  b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u030a", "å"),
        ("👨‍👩‍👧 🦉", "👨‍👩‍👧 🦉"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a" + "\u0301" * 3000, "á" + "\u0301" * 2999),
    ],
)
def test_H1_what_is_taken_away_from_a_text(typed, stored):
    assert TextField(longest=4000, lines=5).clean(typed) == stored


def test_a_short_answer_is_one_line():
    assert TextField(longest=50).clean("Kim\r\nBcc: alla@example.se") == "Kim Bcc: alla@example.se"
