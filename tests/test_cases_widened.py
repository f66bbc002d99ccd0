"""Whoever holds one key to a case gets nothing more by it than that key opens."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.access import code_of
from contact.cases.follow_up.token import new_token
from contact.cases.models import ServiceRequest
from contact.cases.models.service import Secrecy, Service
from contact.cases.receiving import receive
from contact.cases.views.receipt import CODE_SHOWN

from .builders import make_draft
from .citizen import Citizen
from .follower import FIND, a_case, follower, mail_code, page_of
from .worklist import changed

pytestmark = pytest.mark.django_db
NEW = "ny-kod"


def _posted(page, key):
    """Where a new code made with `key` is shown, if at all."""
    answer = page.client.post(page.address, page.hidden() | {"key": key})
    return page.client.get(answer["Location"]) if answer.status_code == 303 else answer


def _held(access, name, minutes=0):
    """Someone who has the address of the page `name`, given `minutes` ago."""
    page = Citizen(FIND)
    made = timezone.now() - timedelta(minutes=minutes)
    page.address = f"{FIND}{new_token(access, made)}/{name}/"
    return page


@pytest.mark.parametrize("word", ["stranger's", "made up"])
def test_P3_the_address_of_an_old_receipt_gives_no_code_by_way_of_a_new_one(word):
    sent = timezone.now() - CODE_SHOWN * 2
    draft = make_draft(sent)
    receive(draft, sent)
    other, _code = a_case()
    page = _held(other.accesses.get(), NEW)
    if word == "made up":
        page.address = f"{FIND}{'0' * 64}.0:{'0' * 43}/{NEW}/"
    assert code_of(draft.key) not in _posted(page, draft.key).content.decode()


def test_P3_a_link_in_a_mail_does_not_become_the_receipts_code():
    draft = make_draft()
    case = receive(draft, timezone.now())
    page = page_of(Citizen(f"{FIND}{mail_code(case)}/").send(), NEW)
    shown = _posted(page, draft.key).content.decode()
    assert code_of(draft.key) not in shown
    assert case.accesses.filter(shows_text=True, revoked_at=None).count() == 1


def test_a_key_that_made_a_code_long_ago_makes_no_other():
    case, code = a_case()
    first = page_of(follower(case, code), NEW)
    key = first.hidden()["key"]
    first.send()
    page = _held(case.accesses.get(revoked_at=None), NEW)
    assert page.go(page.address).send().page.status_code == 200
    page = _held(case.accesses.get(revoked_at=None), NEW)
    assert _posted(page.go(page.address), key).status_code == 410


@pytest.mark.parametrize("text", ["", "Nyfiken"])
def test_P3_a_page_found_after_its_hour_takes_a_text_and_opens_nothing(text):
    case, _code = a_case(description="Hemlig text")
    page = _held(case.accesses.get(), "lagg-till", minutes=90).send(text=text)
    assert page.page.status_code == (410 if text else 422)
    for address in {address.split('"')[0] for address in page.html.split(f'"{FIND}')[1:]}:
        if ":" in address:
            assert Client().get(f"{FIND}{address.split('/')[0]}/").status_code == 410
    assert case.events.count() == (2 if text else 1)


def test_P3_a_question_to_the_sender_is_not_read_after_the_hour():
    case, _code = a_case()
    changed(case, status="awaiting_requester", status_notes="Hur mår Lisa?")
    page = _held(case.accesses.get(), "lagg-till", minutes=90).send(text="")
    assert "Lisa" not in page.words


def test_P10_a_link_in_a_mail_does_not_tell_the_category_of_a_case_under_secrecy():
    service = Service.objects.create(service_code="oro", service_name="Oro för barn", active=True)
    case, code = a_case()
    changed(case, service=service, secrecy=Secrecy.TO_ASSESS)
    assert "Oro för barn" in follower(case, code).words
    assert "Oro för barn" not in Citizen(f"{FIND}{mail_code(case)}/").send().words
    ServiceRequest.objects.change(secrecy=Secrecy.NONE)
    assert "Oro för barn" in Citizen(f"{FIND}{mail_code(case)}/").send().words
