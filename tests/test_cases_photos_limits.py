"""How much the step for photos takes, and from whom."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import resolve
from django.utils import timezone

from contact.cases.limits import Scope
from contact.cases.photos import storing

from .builders import make_draft
from .citizen import at_photos
from .photos import photo
from .test_cases_photos import with_photos

pytestmark = pytest.mark.django_db


def test_only_pages_that_ask_for_a_photo_take_one():
    key = "k" * 32
    assert resolve(f"/synpunkter-felanmalan/utkast/{key}/bilder/").func.largest_body == 16_000_000
    assert not hasattr(resolve("/synpunkter-felanmalan/").func, "largest_body")


def test_drafts_together_hold_no_more_than_the_disk_has_room_for(monkeypatch):
    monkeypatch.setattr(storing, "MOST_BYTES_OF_DRAFTS", 1000)
    with_photos(1)
    citizen = at_photos().send(add="1", photo=photo(color="white", size=(400, 400)))
    assert "Vi kan inte ta emot fler bilder just nu" in citizen.words
    assert "/kontakt/" in citizen.send(go="1").address


def test_one_network_cannot_send_photos_without_end(monkeypatch):
    monkeypatch.setattr("contact.cases.photos.views.PHOTOS", Scope("photos", most=2))
    citizen = with_photos(2)
    assert citizen.send(add="1", photo=photo(color="white")).page.status_code == 429
    assert citizen.go(citizen.address).html.count("<img class=") == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_add_at_once_do_not_both_get_the_last_place():
    draft = make_draft()
    uploads = [photo(color=color) for color in ("red", "green", "blue", "white")]

    def add(upload):
        try:
            storing.store_photo(upload, timezone.now(), draft=draft)
        except ValidationError as error:
            return error.message
        finally:
            connection.close()

    with ThreadPoolExecutor() as threads:
        told = list(threads.map(add, uploads))
    assert draft.photos.count() == 3
    assert [message for message in told if message][0].startswith("Du har redan tre bilder")
