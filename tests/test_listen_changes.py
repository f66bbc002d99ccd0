"""Who hears what: a page that has changed or is gone, a draft, a sensitive page, and no page."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from .builders import make_page, make_question, make_superuser, make_topic
from .listening import Listener, avfall

pytestmark = pytest.mark.django_db


@pytest.fixture
def listener(client, engine):
    """Someone at the page /avfall/; `listener.engine` is the voice."""
    return avfall(client, engine())


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


def test_only_who_may_change_the_site_is_led_to_how_the_page_sounds(client, engine):
    engine()
    make_page()
    staff_address = "/admin/listen/"
    assert staff_address not in client.get("/avfall/").text
    client.force_login(get_user_model().objects.create_user("kim", is_staff=True))
    assert staff_address not in client.get("/avfall/").text
    client.force_login(make_superuser())
    assert staff_address in client.get("/avfall/").text
