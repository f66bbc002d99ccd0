"""A new code to a case, instead of one that someone else may have seen."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.follow_up.token import new_token
from contact.cases.models import StatusAccess
from contact.cases.models.event import EventType

from .citizen import Citizen
from .follower import FIND, a_case, follower, mail_code, page_of, types

pytestmark = pytest.mark.django_db


def test_a_new_code_is_shown_and_the_old_one_opens_nothing():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod").send()
    code = re.search(r"(?:\w{5}-){5}\w{5}", citizen.words)[0]
    assert follower(case, old).page.status_code == 422
    assert follower(case, code).page.status_code == 200
    assert types(case)[-1] == EventType.ACCESS
    assert "Ny kod" not in follower(case, code).words


def test_L1_a_double_click_gives_one_new_code():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod")
    answers = {
        citizen.client.post(citizen.address, citizen.hidden())["Location"].split("/")[-2]
        for _ in range(2)
    }
    assert len(answers) == 1
    assert case.accesses.filter(revoked_at=None).count() == 1


def test_a_new_code_from_a_mail_takes_only_those_of_mails_away():
    case, code = a_case()
    first = mail_code(case)
    page_of(Citizen(f"{FIND}{mail_code(case)}/").send(), "ny-kod").send()
    assert Citizen(f"{FIND}{first}/").send().page.status_code == 404
    assert follower(case, code).page.status_code == 200


@pytest.mark.parametrize("key", ["", "x", "\x00" * 32, "ö" * 32])
def test_a_key_that_cannot_be_one_gives_no_code(key):
    case, code = a_case()
    assert page_of(follower(case, code), "ny-kod").send(key=key).page.status_code == 422
    assert StatusAccess.objects.count() == 1


def test_a_new_code_is_shown_only_with_the_page_that_it_opens():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod").send()
    other, _code = a_case()
    word = new_token(other.accesses.get(), timezone.now())
    key = citizen.address.split("/")[-2]
    assert Client().get(f"{FIND}{word}/ny-kod/{key}/").status_code == 404
