"""What a listener meets when the voice, the engine, the database or the room for it is missing."""

import pytest
from django.db import OperationalError

from listen.sound import making, store

from .builders import make_page
from .listening import Listener, avfall

pytestmark = pytest.mark.django_db


@pytest.fixture
def listener(client, engine):
    """Someone at the page /avfall/; `listener.engine` is the voice."""
    return avfall(client, engine())


def test_a_voice_that_fails_is_told_and_leaves_nothing(client, engine):
    engine(fails=True)
    make_page()
    listener = Listener(client, "/avfall/")
    assert listener.sound().status_code == 502
    assert not store.Folder(listener.key).part(1).exists()
    engine()
    assert listener.sound().status_code == 200


def test_without_an_engine_the_page_works_and_offers_the_visitors_own_voice(
    client, settings, monkeypatch
):
    monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, None))
    make_page()
    listener = Listener(client, "/avfall/")
    assert "/lyssna/ljud/" not in listener.page.text
    assert listener.manuscript().json()["sentences"]
    assert client.get(f"/lyssna/ljud/{listener.key}/1.mp3?sida=/avfall/").status_code == 404


def test_a_fault_in_the_reading_leaves_a_page_that_works(client, engine, monkeypatch, caplog):
    def fails(*args, **kwargs):
        raise RuntimeError

    engine()
    make_page()
    monkeypatch.setattr("listen.player.script_of", fails)
    page = client.get("/avfall/")
    assert page.status_code == 200
    assert "Så sorterar du." in page.text
    assert "data-player" not in page.text
    assert "could not be made ready" in caplog.text


def test_who_comes_when_there_is_no_room_is_asked_to_wait_a_second(listener, monkeypatch):
    monkeypatch.setattr(making.WAITING, "acquire", lambda blocking: False)
    response = listener.sound()
    assert (response.status_code, response["Retry-After"]) == (503, "1")


def test_with_the_database_away_what_has_been_made_is_heard(listener, monkeypatch):
    def away(*args):
        raise OperationalError

    listener.sound()
    monkeypatch.setattr("listen.views.script_at", away)
    assert listener.sound().status_code == 200
    assert listener.times().status_code == 200
    assert listener.whole().status_code == 503
