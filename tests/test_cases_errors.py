"""What is missing, wrong, hostile or too late: said so, and nothing typed is lost."""

from html import unescape

import pytest
from django.db import OperationalError
from django.test import Client

from contact.cases import sending
from contact.cases.models import Draft, ServiceRequest

from .citizen import ANONYMOUS, CONTACT, START, WORDS, Citizen, at_check, at_text, only_case

pytestmark = pytest.mark.django_db


def test_an_error_is_told_in_the_title_the_summary_and_at_the_field():
    citizen = at_text().send(description="")
    assert citizen.page.status_code == 422
    assert "<title>Fel: Berätta" in citizen.html
    assert '<a href="#id_description">Skriv vad det gäller.</a>' in citizen.html
    assert "Fel: Skriv vad det gäller." in citizen.words
    assert 'aria-describedby="id_description_helptext id_description_error"' in citizen.html


def test_the_choices_of_a_group_share_their_error():
    citizen = Citizen().send()
    assert '<a href="#id_matter_0">Välj vad du vill göra.</a>' in citizen.html
    assert 'aria-describedby="id_matter_error"' in citizen.html
    assert "aria-invalid" not in citizen.html


@pytest.mark.parametrize(
    "matter", ["", "x", "\x00", "felanmalan\x00", "<script>", "🦉", "9" * 9999]
)
def test_a_matter_that_is_not_offered_is_refused(matter):
    assert Citizen().send(matter=matter).page.status_code == 422
    assert not Draft.objects.exists()


@pytest.mark.parametrize("service", ["", "finns-inte", "\x00", "'; DROP TABLE", "1", "🦉"])
def test_H6_a_service_that_is_not_offered_is_refused(service):
    citizen = Citizen().send(matter="felanmalan").send(service=service)
    assert citizen.page.status_code == 422
    assert "service" not in Draft.objects.get().data


@pytest.mark.parametrize(
    "email", ["kim", "kim@", "kim@x", "a@b.se\nBcc: c@d.se", "k" * 400 + "@x.se"]
)
def test_H3_an_address_that_cannot_be_one_is_refused_and_comes_back(email):
    citizen = at_text().send(**WORDS).send(reply="yes", email=email)
    assert citizen.page.status_code == 422
    assert '<a href="#id_email">' in citizen.html
    assert email in unescape(citizen.html)


def test_who_wants_an_answer_must_say_where():
    citizen = at_text().send(**WORDS).send(reply="yes")
    assert "Skriv e-post eller telefon, så att vi kan svara." in citizen.words


def test_a_receipt_needs_an_address():
    citizen = at_text().send(**WORDS).send(reply="yes", phone="0435-390 00", receipt="on")
    assert "Skriv den e-postadress som kvittot ska skickas till." in citizen.words


def test_who_is_anonymous_and_writes_a_name_is_asked_which():
    citizen = at_text().send(**WORDS).send(reply="anonymous", first_name="Kim")
    assert "Du har valt att vara anonym men skrivit vem du är." in citizen.words
    assert 'value="Kim"' in citizen.html


def test_H8_fields_that_nobody_asked_for_change_nothing():
    forged = {
        "status": "closed", "quarantine": "1", "service_request_id": "AAA-AAA-AAA", "version": "9",
        "requested_datetime": "2001-01-01", "kind": "synpunkt", "id": "1", "diarienummer": "1",
    }  # fmt: skip
    citizen = Citizen().send(matter="felanmalan", **forged).send(service="-", **forged)
    citizen.send(**forged).send(**WORDS, **forged)
    Draft.objects.update(created_at="2026-01-01T00:00Z")
    citizen.send(**ANONYMOUS, **forged).send(**forged)
    case = only_case()
    assert (case.status, case.quarantine, case.version) == ("received", False, 1)
    assert (case.kind, case.requested_datetime.year == 2001) == ("felanmalan", False)
    assert case.service_request_id != "AAA-AAA-AAA"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize(
    "name", ["", "utkast/{}/", "utkast/{}/kategori/", "utkast/{}/kontrollera/"]
)
def test_other_methods_are_answered_with_a_page(method, name):
    answer = getattr(Client(), method)(START + name.format("x" * 32))
    assert answer.status_code == 405
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize(
    "key", ["x", "x" * 31, "x" * 33, "x" * 5000, "å" * 32, "../../admin", "%00" * 32]
)
def test_a_key_that_cannot_be_one_is_not_found(key):
    for path in (f"utkast/{key}/text/", f"kvitto/{key}/"):
        assert Client().get(START + path).status_code == 404


def test_an_unknown_receipt_is_not_found():
    assert Client().get(f"{START}kvitto/{'x' * 32}/").status_code == 404


def test_L5_when_the_database_fails_nothing_is_received_and_the_draft_stays(monkeypatch, settings):
    citizen = at_check(contact=CONTACT)
    with monkeypatch.context() as broken:
        broken.setattr(sending, "_store", _fail)
        citizen.send()
    assert citizen.page.status_code in {500, 503}
    assert "inte tagit emot" in citizen.words
    assert settings.TOWN.telephone in citizen.words
    assert (ServiceRequest.objects.count(), Draft.objects.count()) == (0, 1)
    assert not Draft.objects.sent().exists()
    citizen.go(citizen.address).send()
    assert only_case().description == WORDS["description"]


def _fail(*args, **kwargs):
    raise OperationalError("the disk is full")


def test_the_receipt_takes_no_post():
    answer = Client(enforce_csrf_checks=True).post(f"{START}kvitto/{'x' * 32}/")
    assert answer.status_code == 405


def test_the_key_of_a_draft_is_not_logged_when_a_form_is_sent_back(caplog):
    citizen = at_text().send(description="")
    key = citizen.address.split("/")[-3]
    citizen.go(citizen.address.replace(key, "x" * 32))
    assert citizen.page.status_code == 404
    assert caplog.records == []
