"""The sound of a page: where it is found, who may keep it, and when there is none."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError
from django.utils import timezone

from listen.sound import making, store

from .builders import make_page, make_question, make_superuser, make_topic
from .listening import Listener

pytestmark = pytest.mark.django_db


@pytest.fixture
def listener(client, engine):
    listener_engine = engine()
    make_page(body="<p>Ställ ut kärlet klockan 6.00.</p>")
    listener = Listener(client, "/avfall/")
    listener.engine = listener_engine
    return listener


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


@pytest.mark.parametrize(
    ("wanted", "status", "sent", "told"),
    [
        ("bytes=0-1", 206, slice(0, 2), "bytes 0-1/{size}"),
        ("bytes=5-", 206, slice(5, None), "bytes 5-{last}/{size}"),
        ("bytes=-4", 206, slice(-4, None), "bytes {fourth}-{last}/{size}"),
        ("bytes=2-999999", 206, slice(2, None), "bytes 2-{last}/{size}"),
        ("bytes=999999-", 416, slice(0, 0), "bytes */{size}"),
        ("bytes=0-1,4-5", 200, slice(None), None),
        ("bytes=7-3", 200, slice(None), None),
        ("bytes=-", 200, slice(None), None),
        ("bytes=-0", 200, slice(None), None),
        ("rubbish", 200, slice(None), None),
    ],
)
def test_a_part_of_a_file_is_sent_to_who_asks_for_it(listener, wanted, status, sent, told):
    whole = listener.sound().content
    response = listener.sound(range=wanted)
    size = len(whole)
    told = told and told.format(size=size, last=size - 1, fourth=size - 4)
    assert (response.status_code, response.get("Content-Range")) == (status, told)
    assert response.content == whole[sent]
    assert response["Accept-Ranges"] == "bytes"


def test_a_part_of_another_file_is_not_put_together_with_this_one(listener):
    response = listener.sound(range="bytes=4-", **{"if-range": '"another"'})
    assert response.status_code == 200


def test_head_tells_the_length_and_sends_nothing(listener):
    whole = listener.sound().content
    response = listener.client.head(listener.sound_address())
    assert (response["Content-Length"], response.content) == (str(len(whole)), b"")


def test_sound_is_not_compressed_once_more(listener):
    assert "Content-Encoding" not in listener.sound(**{"accept-encoding": "gzip"}).headers


def test_who_opened_the_page_before_it_changed_is_led_to_what_it_says_now(listener):
    page = make_page(slug="vatten", title="Vatten")
    before = Listener(listener.client, "/vatten/")
    page.lead = "Vattnet är avstängt."
    page.save()
    response = before.sound()
    assert response.status_code == 302
    now = listener.client.get(response["Location"])
    assert "Vattnet är avstängt." in now.content.decode()


@pytest.mark.parametrize(
    ("fields", "status"),
    [({"published_at": None}, 404), ({"expires_at": timezone.now() - timedelta(hours=1)}, 410)],
)
def test_a_page_that_is_gone_is_not_heard_any_longer(client, engine, fields, status):
    engine()
    page = make_page(published_at=timezone.now() - timedelta(days=1))
    listener = Listener(client, "/avfall/")
    assert listener.sound().status_code == 200
    for name, value in fields.items():
        setattr(page, name, value)
    page.save()
    assert listener.sound().status_code == status
    assert listener.times().status_code == status
    assert listener.whole().status_code == status


def test_who_has_begun_hears_to_the_end(client, engine):
    engine()
    page = make_page()
    listener = Listener(client, "/avfall/")
    whole = listener.sound().content
    page.title = "Återbruk"
    page.save()
    assert listener.sound(range="bytes=3-").content == whole[3:]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "avfall",
        "//elsewhere.se/",
        "http://elsewhere.se/avfall/",
        "/finns-inte/",
        "/admin/",
        "/admin/login/",
        "/media/a.pdf",
        "/open311/v2/services.json",
        "/sitemap.xml",
        "/healthz",
        "/sok/?q=s%C3%A4g+det+h%C3%A4r",
        "/avfall/?q=annat",
        "/lyssna/ljud/" + "0" * 32 + ".mp3?sida=/avfall/",
        "/\x00",
        "/" + "a" * 5000,
        "[",
    ],
)
def test_there_is_no_sound_of_what_is_no_page_for_everyone(listener, address):
    response = listener.client.get(f"/lyssna/ljud/{listener.key}/1.mp3", {"sida": address})
    assert response.status_code == 404
    assert listener.engine.spoken == []


@pytest.mark.parametrize("number", [0, 2, 99999999999999])
def test_there_is_no_sound_of_a_part_that_is_not_there(listener, number):
    assert listener.sound(number).status_code == 404


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


def test_sound_of_a_sensitive_page_is_kept_by_nobody(client, engine):
    engine()
    make_page(sensitive=True)
    listener = Listener(client, "/avfall/")
    for response in (listener.sound(), listener.sound(range="bytes=3-"), listener.manuscript()):
        assert response["Cache-Control"] == "private, no-store" or (
            set(response["Cache-Control"].split(", ")) >= {"private", "no-store"}
        )


def test_staff_hear_a_draft_and_nobody_else_does(client, engine):
    engine()
    make_page(published_at=None)
    client.force_login(make_superuser())
    listener = Listener(client, "/avfall/")
    assert listener.sound()["Cache-Control"] == "private, no-store"
    client.logout()
    assert listener.sound().status_code == 404


def test_staff_who_see_a_draft_among_the_answers_hear_it(client, engine):
    engine()
    topic = make_topic()
    make_question(topic)
    make_question(topic, question="Är det ett utkast?", published_at=None)
    visitor = Listener(client, "/fragor-och-svar/aterbruket/")
    client.force_login(make_superuser())
    staff = Listener(client, "/fragor-och-svar/aterbruket/")
    assert "Är det ett utkast?" in staff.whole().content.decode()
    assert "Är det ett utkast?" not in visitor.whole().content.decode()


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


def test_only_who_may_change_the_site_is_led_to_how_the_page_sounds(client, engine):
    engine()
    make_page()
    staff_address = "/admin/listen/"
    assert staff_address not in client.get("/avfall/").text
    client.force_login(get_user_model().objects.create_user("kim", is_staff=True))
    assert staff_address not in client.get("/avfall/").text
    client.force_login(make_superuser())
    assert staff_address in client.get("/avfall/").text
