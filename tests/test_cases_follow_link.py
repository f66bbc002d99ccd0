"""The link in a mail: a button opens the case, and nothing else does."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from contact.cases.access import new_code
from contact.cases.limits import WRONG_CODES
from contact.cases.mail.delivery import deliver_due
from contact.cases.models import Event
from pages import guard

from .builders import make_case
from .citizen import START, Citizen
from .follower import FIND, a_case, mail_code

pytestmark = pytest.mark.django_db


def tries(reference, code, number=1):
    data = {"reference": reference, "code": code, "token": guard.new_token(timezone.now())}
    return [Client().post(FIND, data) for _ in range(number)][-1]


def test_a_link_in_a_mail_is_let_in_however_many_have_guessed():
    case, _code = a_case()
    tries(case.service_request_id, new_code(), WRONG_CODES.most)
    assert Citizen(f"{FIND}{mail_code(case)}/").send().page.status_code == 200
    assert Citizen(f"{FIND}{new_code()}/").send().page.status_code == 429


def test_H11_following_the_link_of_a_mail_changes_nothing_and_tells_nothing():
    case, _code = a_case(description="Hemlig text")
    address = f"{FIND}{mail_code(case)}/"
    before = Event.objects.count()
    for method in ("get", "head"):
        page = getattr(Client(), method)(address)
        assert page.status_code == 200
        assert case.service_request_id not in page.content.decode()
    assert Event.objects.count() == before
    assert not page.cookies


def test_H9_a_link_that_was_never_given_is_told_of_as_one_that_is_replaced():
    case, _code = a_case()
    code = mail_code(case)
    case.accesses.update(revoked_at=timezone.now())
    for unknown in (code, new_code(), "22222-22222-22222-22222-22222-22222"):
        citizen = Citizen(f"{FIND}{unknown}/").send()
        assert citizen.page.status_code == 404
        assert "Länken gäller inte" in citizen.words


def test_the_mail_that_is_sent_leads_to_its_case():
    make_case(contact={"email": "kim@example.se", "receipt": True})
    deliver_due(timezone.now)
    receipt = next(message for message in mail.outbox if message.to == ["kim@example.se"])
    path = re.search(rf"{START}folj/\S+", receipt.body)[0]
    assert "Mottaget" in Citizen(path).send().words
