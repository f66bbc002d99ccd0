"""Staff who may read cases but not handle them: what secrecy may cover is nowhere for them."""

import json

import pytest
from django.utils import timezone

from contact.cases.models import OutboxMessage
from contact.cases.models.service import Secrecy

from .builders import make_case
from .caseworker import Caseworker
from .citizen import CONTACT
from .worklist import LIST, changed, references

pytestmark = pytest.mark.django_db
PERSON = f"{LIST}registerutdrag/"
OUTBOX = "/admin/cases/outboxmessage/"
SECRET = {"description": "Grannen mår dåligt.", "place": "Storgatan 7"}


@pytest.fixture
def reader():
    return Caseworker(without=["handle_servicerequest"])


def _secret(**answers):
    return changed(make_case(**SECRET | answers), secrecy=Secrecy.TO_ASSESS)


def test_S6_a_secret_case_is_not_suggested_as_the_same_as_another(reader):
    secret, case = _secret(), make_case(place="Storgatan 7")
    assert str(secret) not in reader.open(case).words
    assert "Grannen" not in reader.words


def test_S6_a_secret_duplicate_or_original_is_not_named(reader):
    case, now = make_case(), timezone.now()
    duplicate = _secret()
    closed = {"status": "duplicate", "closed_datetime": now}
    changed(duplicate, duplicate_of=case, **closed)
    assert str(duplicate) not in reader.open(case).words
    other, original = make_case(), _secret()
    changed(other, duplicate_of=original, **closed)
    assert str(original) not in reader.open(other).words
    assert str(original) in Caseworker(name="vera").open(other).words


def test_S6_a_caseworker_reads_the_words_of_a_secret_case_only_on_its_own_page():
    secret, case, hanna = _secret(), make_case(place="Storgatan 7"), Caseworker()
    for action in ("", "samma-som"):
        assert str(secret) in hanna.open(case, action).words
        assert "Grannen" not in hanna.words


def test_S6_a_copy_for_a_person_is_made_by_who_may_read_all_of_it(reader):
    _secret(contact=CONTACT)
    asked = {"email": CONTACT["email"], "phone": "", "file": "1"}
    assert reader.client.post(PERSON, asked).status_code == 403
    copy = Caseworker(name="vera").client.post(PERSON, asked)
    assert len(json.loads(copy.content)["ärenden"]) == 1


def test_S6_mails_about_a_secret_case_are_not_in_the_outbox(reader):
    secret, case = _secret(contact=CONTACT), make_case(contact=CONTACT)
    page = reader.client.get(OUTBOX).content.decode()
    assert str(case) in page
    assert str(secret) not in page
    mail = OutboxMessage.objects.filter(request=secret).first()
    assert reader.client.get(f"{OUTBOX}{mail.pk}/change/").status_code == 302
    assert reader.client.post(f"{OUTBOX}{mail.pk}/igen/").status_code == 404
    vera = Caseworker(name="vera").client
    assert str(secret) in vera.get(OUTBOX).content.decode()


def test_S6_a_list_does_not_go_on_from_a_secret_case(reader):
    make_case()
    secret = _secret()
    make_case()
    assert len(references(reader.client, efter=str(secret.pk))) == 2
