"""What an editor does in a crisis: write, look, publish, take down."""

import datetime as dt

import pytest
from django.utils import timezone

from pages.alerts.models import Alert

from .builders import make_alert, make_crisis, make_editor
from .staff_form import address_of, send

ADD = "/admin/alerts/alert/add/"
NEW = {"title_sv": "Koka vattnet", "text_sv": "<p>Koka det.</p>", "slug": "koka-vattnet"}
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def _editor(client, db):
    client.force_login(make_editor())


def test_a_crisis_is_published_with_one_form_and_one_button(client):
    send(client, ADD, **NEW, degree=2, _publish="x")
    assert "Koka det." in client.get("/").text
    assert "css/crisis.css" in client.get("/").text


def test_what_is_not_chosen_is_a_message_and_no_crisis(client):
    send(client, ADD, **NEW, _publish="x")
    assert not Alert.objects.get().is_crisis


def test_it_is_taken_down_with_one_button_and_at_once(client):
    alert = make_crisis(published_at=timezone.now() - HOUR)
    address = address_of(alert)
    assert 'value="Ta ner nu"' in client.get(address).content.decode()
    send(client, address, _take_down="x")
    assert "css/crisis.css" not in client.get("/").text
    assert client.get("/viktigt/koka-vattnet/").status_code == 200  # to who may edit it
    client.logout()
    assert client.get("/viktigt/koka-vattnet/").status_code == 410


def test_it_can_be_taken_down_in_the_minute_it_was_published(client):
    send(client, ADD, **NEW, degree=2, _publish="x")
    send(client, address_of(Alert.objects.get()), _take_down="x")
    assert not Alert.objects.live().exists()


@pytest.mark.parametrize("published_at", [None, timezone.now() + HOUR])
def test_what_is_not_up_has_nothing_to_take_down(client, published_at):
    page = client.get(address_of(make_alert(published_at=published_at))).content.decode()
    assert 'value="Ta ner nu"' not in page


def test_an_example_shows_how_to_begin(client):
    page = client.get(ADD).content.decode()
    assert "Så här börjar du" in page
    assert "Är du säker?" in page


def test_what_was_saved_of_a_crisis_is_looked_at_as_a_start_page(client):
    answer = client.post(ADD, NEW | {"degree": 2, "_save": "x"}, follow=True)
    assert "/viktigt/koka-vattnet/startsida/" in answer.content.decode()


def test_staff_are_told_first_that_the_start_page_is_another(client, time_machine):
    time_machine.move_to("2026-11-22 15:00 +0100")
    alert = make_crisis(published_at=timezone.now() - dt.timedelta(minutes=55))
    page = client.get("/admin/").content.decode()
    assert "Krisläge är på sedan kl. 14.05:" in page
    assert address_of(alert) in page


def test_since_another_day_is_told_with_its_day(client, time_machine):
    time_machine.move_to("2026-11-23 15:00 +0100")
    make_alert(published_at=timezone.now() - 25 * HOUR)
    page = client.get("/admin/").content.decode()
    assert "Meddelande visas på alla sidor sedan den 22 november kl. 14.00:" in page


def test_who_may_not_change_it_is_told_nothing(client, django_user_model):
    make_crisis()
    other = django_user_model.objects.create_user("kim", is_staff=True)
    client.force_login(other)
    assert "Krisläge" not in client.get("/admin/").content.decode()
