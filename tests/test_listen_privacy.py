"""What is one person's own is read by that person's own voice, and nothing of it is stored."""

from urllib.parse import quote

import pytest

from listen import player, script
from listen.sound import store

from .citizen import START, Citizen, at_check
from .follower import a_case, follower
from .listening import Listener

pytestmark = pytest.mark.django_db
OWN_WORDS = "Lampan vid skolan är trasig."


@pytest.fixture(autouse=True)
def voice(engine):
    return engine()


def at_receipt():
    return at_check().send()


def following():
    case, code = a_case(description=OWN_WORDS)
    return follower(case, code)


PERSONAL = {"check": at_check, "receipt": at_receipt, "follow": following}


@pytest.mark.parametrize("name", PERSONAL)
def test_a_page_of_ones_own_is_offered_to_ones_own_voice_alone(name):
    citizen = PERSONAL[name]()
    listener = Listener(citizen.client, citizen.address)
    assert "data-player" in listener.page.text
    assert "/lyssna/ljud/" not in listener.page.text
    assert listener.told.get("data-sound", "") == ""
    manuscript = listener.manuscript()
    assert manuscript.json()["sentences"]
    assert "no-store" in manuscript["Cache-Control"]
    assert manuscript["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("name", PERSONAL)
def test_no_sound_is_made_of_it_however_it_is_asked_for(name, voice):
    citizen = PERSONAL[name]()
    key = Listener(citizen.client, citizen.address).key
    for address in (f"{key}.mp3", f"{key}/1.mp3", f"{key}/1.vtt"):
        answer = citizen.client.get(f"/lyssna/ljud/{address}?sida={quote(citizen.address)}")
        assert answer.status_code == 404
    assert store.folders() == []
    assert voice.spoken == []


@pytest.mark.parametrize("name", PERSONAL)
def test_nothing_of_it_is_remembered_by_the_site(name):
    citizen = PERSONAL[name]()
    script._remembered.clear()
    player._remembered.clear()
    Listener(citizen.client, citizen.address).manuscript()
    assert not script._remembered._answers
    assert not player._remembered._answers


def test_a_search_is_read_by_the_visitors_own_voice_alone(client, voice):
    listener = Listener(client, "/sok/?q=hemlig")
    assert listener.told.get("data-sound", "") == ""
    assert voice.spoken == []


def test_a_page_with_faults_is_not_offered_what_its_address_does_not_show(client):
    citizen = Citizen().send()
    assert citizen.page.status_code == 422
    assert "data-player" not in citizen.html


@pytest.mark.parametrize(
    "path", [START, f"{START}folj/", f"{START}inte-jag/", "/lyssna/", "/kontakt/", "/"]
)
def test_what_everyone_is_shown_has_sound(client, path):
    assert Listener(client, path).sound().status_code == 200


def test_listening_leaves_no_trace(client):
    listener = Listener(client, "/kontakt/")
    answers = [listener.page, listener.manuscript(), listener.sound(), listener.times()]
    assert not any(answer.cookies for answer in answers)
    assert not any("Set-Cookie" in answer.headers for answer in answers)
