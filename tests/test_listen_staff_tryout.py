"""A word is heard before it is saved; where it cannot be, a sentence says why."""

import fcntl

import pytest

from listen.sound import store

from .builders import make_editor

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/listen/pronunciation/provlyssna/"


@pytest.fixture
def try_out(client):
    client.force_login(make_editor())

    def ask(said="enn ess ve a", language="sv", **headers):
        return client.get(ADDRESS, {"sager": said, "sprak": language}, headers=headers)

    return ask


def test_it_is_said_as_it_is_written_there_and_kept_nowhere(try_out, engine):
    engine()
    answer = try_out("  enn ess  ve a ")
    assert (answer.status_code, answer["Content-Type"]) == (200, "audio/mpeg")
    assert answer.content == b"enn ess ve a"
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert not list(store.root().rglob("*.mp3"))


def test_safari_which_asks_for_the_first_two_bytes_first_gets_them(try_out, engine):
    engine()
    answer = try_out(range="bytes=0-1")
    assert (answer.status_code, answer.content) == (206, b"en")


@pytest.mark.parametrize(
    ("said", "language", "words"),
    [
        ("", "sv", "Skriv först hur ordet ska sägas."),
        ("–", "sv", "Skriv först hur ordet ska sägas."),
        ("a" * 201, "sv", "Skriv högst 200 tecken."),
        ("hei", "fi", "Ingen röst här talar det språket."),
        ("hej", "", "Ingen röst här talar det språket."),
    ],
)
def test_what_nobody_can_say_is_refused_in_words(try_out, engine, said, language, words):
    spoken = engine()
    answer = try_out(said, language)
    assert (answer.status_code, answer.text) == (400, words)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert spoken.spoken == []


def test_two_hundred_characters_are_said(try_out, engine):
    engine()
    assert try_out("å" * 200).status_code == 200


def test_without_an_engine_it_says_so(try_out, settings, monkeypatch):
    monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, None))
    answer = try_out()
    assert (answer.status_code, answer.text[:25]) == (502, "Servern har ingen röst. B")


def test_an_engine_that_fails_is_no_fault_of_the_site(try_out, engine):
    engine(fails=True)
    answer = try_out()
    assert answer.status_code == 502
    assert "Prova att skriva det på ett annat sätt." in answer.text


def test_while_someone_else_tries_one_is_asked_to_wait(try_out, engine, monkeypatch):
    engine()
    monkeypatch.setattr("listen.staff.tryout.PATIENCE", 0)
    with (store.root() / "engine-tryout").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        answer = try_out()
    assert (answer.status_code, answer["Retry-After"]) == (503, "1")
    assert answer.text == "Rösten är upptagen. Vänta en stund och försök igen."
