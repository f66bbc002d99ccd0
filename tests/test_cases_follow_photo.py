"""More photos to a case that has been sent."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.follow_up import adding
from contact.cases.follow_up.token import new_token
from contact.cases.models.event import EventType

from .follower import FIND, a_case, answered, follower, mail_code, page_of, types
from .photos import photo, upload

pytestmark = pytest.mark.django_db


def test_a_photo_is_added_once_and_shown():
    case, code = a_case()
    citizen = page_of(follower(case, code), "bild")
    for _ in range(2):
        citizen.send(photo=photo("hemligt namn.jpg"))
        citizen.address = citizen.address.partition("?")[0] + "bild/"
    assert types(case).count(EventType.PHOTO) == case.photos.count() == 1
    html = follower(case, code).html
    address = re.search(rf'src="({FIND}\S+liten/)"', html)[1]
    shown = Client().get(address)
    assert (shown["Content-Type"], shown["Referrer-Policy"]) == ("image/jpeg", "no-referrer")
    mail_code(case)
    by_mail = new_token(case.accesses.get(shows_text=False), timezone.now())
    assert Client().get(f"{FIND}{by_mail}/bilder/{address.split('/')[-3]}/").status_code == 404


@pytest.mark.parametrize("content", [None, b"", b"<svg/>", b"%PDF-1.4"])
def test_H7_what_is_no_photo_is_refused_with_words(content):
    case, code = a_case()
    chosen = {} if content is None else {"photo": upload(content)}
    citizen = page_of(follower(case, code), "bild").send(**chosen)
    assert citizen.page.status_code == 422
    assert '<a href="#id_photo">' in citizen.html
    assert not case.photos.exists()


def test_three_photos_can_be_added_and_none_to_a_closed_case(monkeypatch):
    case, code = a_case()
    monkeypatch.setattr(adding, "MOST_PHOTOS", 1)
    citizen = page_of(follower(case, code), "bild")
    citizen.send(photo=photo())
    assert "/bild/" not in citizen.html
    answered(case)
    assert "/bild/" not in follower(case, code).html
