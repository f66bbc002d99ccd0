"""A page of a case is open for an hour, to whoever was given its address, and is kept nowhere."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from contact.cases.follow_up import token
from contact.cases.models import StatusAccess

from .citizen import Citizen
from .follower import FIND, a_case, follower, mail_code

pytestmark = pytest.mark.django_db


def test_P14_no_page_is_kept_found_or_told_of_to_the_next_site():
    case, code = a_case()
    opened = follower(case, code).page
    arrive = Client().get(f"{FIND}{mail_code(case)}/")
    for page in (opened, arrive):
        assert "no-store" in page["Cache-Control"]
        assert page["Referrer-Policy"] == "no-referrer"
        assert '<meta name="robots" content="noindex">' in page.content.decode()
        assert not page.cookies


def test_H11_reading_changes_nothing_but_asks_for_the_address_once():
    case, code = a_case()
    citizen = follower(case, code)
    for method in ("get", "head"):
        assert getattr(citizen.client, method)(citizen.address).status_code == 200
    assert citizen.client.post(citizen.address).status_code == 405
    case.refresh_from_db()
    assert (case.version, case.events.count()) == (1, 1)


@pytest.mark.parametrize(("minutes", "status"), [(59, 200), (61, 410)])
def test_a_page_can_be_read_for_an_hour(minutes, status):
    case, _code = a_case()
    opened = token.new_token(case.accesses.get(), timezone.now() - timedelta(minutes=minutes))
    page = Citizen(f"{FIND}{opened}/")
    assert page.page.status_code == status
    assert (case.service_request_id in page.words) is (status == 200)


def test_every_page_gives_another_hour():
    case, _code = a_case()
    old = token.new_token(case.accesses.get(), timezone.now() - timedelta(minutes=59))
    main = Citizen(f"{FIND}{old}/").html.partition("<main")[2].partition("</main")[0]
    assert f'href="{FIND}' in main
    assert old not in main


def test_H9_a_forged_or_replaced_word_opens_nothing():
    case, _code = a_case()
    access = case.accesses.get()
    good = token.new_token(access, timezone.now())
    assert Client().get(f"{FIND}{good[:-1]}{'A' if good[-1] != 'A' else 'B'}/").status_code == 404
    assert Client().get(f"{FIND}{signing.Signer().sign(good.split(':')[0])}/").status_code == 404
    StatusAccess.objects.update(revoked_at=timezone.now())
    assert Client().get(f"{FIND}{good}/").status_code == 410
