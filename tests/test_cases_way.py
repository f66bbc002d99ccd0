"""The way of someone who sends something in."""

import pytest
from django.core import mail

from contact.cases.models import Draft, OutboxMessage, Requester, Service, ServiceRequest

from .citizen import CONTACT, START, WORDS, at_check, only_case

pytestmark = pytest.mark.django_db


def test_an_anonymous_report_is_received_with_a_reference():
    citizen = at_check().send()
    assert only_case().service_request_id in citizen.words
    assert only_case().description == WORDS["description"]


def test_an_anonymous_sender_leaves_no_requester():
    at_check().send()
    assert only_case().channel == "web"
    assert not Requester.objects.exists()


def test_contact_details_are_kept_apart_from_the_case():
    at_check(contact=CONTACT | {"first_name": "Kim", "phone": "070-123 45 67"}).send()
    requester = Requester.objects.get()
    assert (requester.first_name, requester.phone) == ("Kim", "070-123 45 67")
    assert requester.request == only_case()


@pytest.mark.parametrize(
    ("matter", "kind", "sort"),
    [
        ("felanmalan", "felanmalan", ""),
        ("berom", "synpunkt", "berom"),
        ("klagomal", "synpunkt", "klagomal"),
        ("forslag", "synpunkt", "forslag"),
        ("fraga", "synpunkt", "fraga"),
    ],
)
def test_the_first_answer_says_kind_and_sort(matter, kind, sort):
    at_check(matter=matter).send()
    assert (only_case().kind, only_case().feedback_type) == (kind, sort)


def test_a_case_has_its_first_event_and_its_mail():
    at_check().send()
    assert [event.type for event in only_case().events.all()] == ["received"]
    assert [message.template for message in only_case().mails.all()] == ["staff"]


def test_a_receipt_is_mailed_only_to_who_asks_for_it():
    at_check(contact={"reply": "yes", "email": "kim@example.se"}).send()
    at_check(contact=CONTACT).send()
    addresses = OutboxMessage.objects.filter(template="receipt").values_list("recipient", flat=True)
    assert list(addresses) == ["kim@example.se"]


def test_the_draft_goes_when_the_case_is_received():
    citizen = at_check()
    assert Draft.objects.count() == 1
    citizen.send()
    assert not Draft.objects.exists()


def test_a_service_that_does_not_suit_the_new_matter_is_asked_for_anew():
    Service.objects.create(service_code="lampa", service_name="Belysning", kind="felanmalan")
    citizen = at_check(service="lampa")
    citizen.go(citizen.address.replace("kontrollera/", "")).send(matter="berom")
    assert citizen.address.endswith("/kategori/")
    citizen.send(service="-")
    assert "Vad det gäller Vet inte, eller något annat" in citizen.words
    citizen.send()
    assert only_case().service is None


def test_the_whole_way_in_english():
    citizen = at_check(f"/en{START}", matter="berom", contact=CONTACT).send()
    assert citizen.address.startswith("/en/synpunkter-felanmalan/kvitto/")
    assert 'lang="en"' in citizen.html
    assert only_case().language == "en"
    assert "/en/synpunkter-felanmalan/folj/" in only_case().mails.get(template="receipt").body


def test_no_cookie_is_set_on_the_way():
    citizen = at_check(contact=CONTACT).send()
    assert "/kvitto/" in citizen.address
    assert not citizen.client.cookies


def test_nothing_is_mailed_before_the_queue_is_worked():
    at_check().send()
    assert mail.outbox == []
    assert ServiceRequest.objects.count() == 1
