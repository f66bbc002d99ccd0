"""The sound of a page: where it is found, who may keep it, and when there is none."""

import pytest

from .builders import make_page, make_topic
from .listening import Listener, avfall

pytestmark = pytest.mark.django_db


@pytest.fixture
def listener(client, engine):
    """Someone at the page /avfall/; `listener.engine` is the voice."""
    return avfall(client, engine())


def test_a_page_is_heard_as_it_is_said(listener):
    response = listener.sound()
    assert (response.status_code, response["Content-Type"]) == (200, "audio/mpeg")
    assert "Avfall Så sorterar du." in response.content.decode()
    assert "klockan sex" in response.content.decode()


def test_the_times_of_each_sentence_come_with_it(listener):
    listener.sound()
    response = listener.times()
    assert response["Content-Type"] == "text/vtt; charset=utf-8"
    assert response.text.startswith("WEBVTT\n\n0\n00:00:00.000 --> 00:00:00.300\n")
    assert '{"sentence":1,"words":[[' in response.text


def test_sound_is_made_once_and_kept_for_ever_by_anyone(listener):
    first, second = listener.sound(), listener.sound()
    assert first.content == second.content
    assert len(listener.engine.spoken) == 1
    assert first["Cache-Control"] == "public, max-age=31536000, immutable"
    assert listener.key in first["ETag"]


def test_the_whole_page_comes_in_one_file(client, engine):
    engine()
    make_page(body="<p>En mening till med flera ord i.</p>" * 60)
    listener = Listener(client, "/avfall/")
    numbers = range(1, max(one["part"] for one in listener.manuscript().json()["sentences"]) + 1)
    parts = [listener.sound(number).content for number in numbers]
    assert len(parts) > 1
    assert listener.whole().content == b"".join(parts)


def test_the_manuscript_says_the_same_as_the_page(listener):
    manuscript = listener.manuscript()
    assert manuscript.json()["key"] == listener.key
    assert [one["said"] for one in manuscript.json()["sentences"]][:2] == [
        "Avfall",
        "Så sorterar du.",
    ]
    assert manuscript["Cache-Control"] == listener.page["Cache-Control"]


def test_the_part_of_a_list_that_is_shown_is_the_one_that_is_heard(client, engine):
    engine()
    for number in range(60):
        make_topic(slug=f"amne-{number}", title=f"Ämnet {number}")
    listener = Listener(client, "/fragor-och-svar/?sida=2")
    assert "Ämnet 9" in listener.whole().content.decode()
    assert listener.key != Listener(client, "/fragor-och-svar/").key


def test_english_page_is_heard_in_english(client, engine):
    engine()
    make_page(title_en="Waste", lead_en="How to sort.")
    assert "Waste How to sort." in Listener(client, "/en/avfall/").sound().content.decode()


def test_search_engines_are_asked_not_to_listen(listener):
    assert listener.sound()["X-Robots-Tag"] == "noindex"
    assert "Disallow: /lyssna/ljud/" in listener.client.get("/robots.txt").text


def test_a_page_in_a_language_we_have_no_voice_for_is_left_to_the_visitors_own(client, engine):
    engine().languages = frozenset({"en"})
    make_page()
    listener = Listener(client, "/avfall/")
    assert listener.told["data-sound"] == ""
    assert listener.told["data-languages"] == "sv"
    assert [one["said"] for one in listener.manuscript().json()["sentences"]][0] == "Avfall"
    assert client.get(f"/lyssna/ljud/{listener.key}.mp3?sida=/avfall/").status_code == 404
