"""The way of someone who sends something in."""

import pytest
from django.core import mail

from contact.cases.models import Draft, OutboxMessage, Requester, Service, ServiceRequest

from .citizen import CONTACT, START, WORDS, Citizen, at_check, only_case

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


def test_the_check_page_shows_every_answer_and_what_was_skipped():
    Service.objects.create(service_code="gata", service_name="Gata och väg")
    words = WORDS | {"service": "gata", "place": "Torget 1"}
    citizen = at_check(words=words, contact=CONTACT)
    for answer in ("Felanmälan", "Gata och väg", "Lampan vid skolan", "Torget 1", "kim@example.se"):
        assert answer in citizen.words
    assert "Telefon Ej angivet" in citizen.words


def test_the_check_page_tells_what_becomes_of_what_is_sent():
    citizen = at_check()
    assert "allmän handling" in citizen.words
    assert "dataskyddsombudet" in citizen.words
    assert "/om-webbplatsen/personuppgifter/" in citizen.html


def test_a_changed_answer_leads_back_to_the_check_page():
    citizen = at_check()
    check = citizen.address
    citizen.go(check.replace("kontrollera", "text"))
    assert WORDS["description"] in citizen.html
    citizen.send(description="Lampan blinkar.")
    assert citizen.address == check
    assert "Lampan blinkar." in citizen.words


def test_every_change_link_leads_to_a_field_that_is_there():
    citizen = at_check(contact=CONTACT)
    rows = citizen.html.split("answers__change")[1:]
    links = [row.split('href="')[1].split('"')[0] for row in rows]
    assert len(links) == 10
    for link in links:
        page, field = link.split("#")
        assert f'id="{field}"' in Citizen(page).html


def test_the_check_page_cannot_be_reached_past_a_question():
    citizen = Citizen().send(matter="berom")
    unfinished = citizen.address
    citizen.client.get(unfinished)
    check = unfinished.replace("text", "kontrollera")
    assert citizen.client.get(check)["Location"] == unfinished


def test_a_service_that_does_not_suit_the_new_matter_is_left_out():
    Service.objects.create(service_code="lampa", service_name="Belysning", kind="felanmalan")
    citizen = at_check(words=WORDS | {"service": "lampa"})
    citizen.go(citizen.address.replace("kontrollera/", "")).send(matter="berom")
    assert "Vad det gäller Ej angivet" in citizen.words
    citizen.send()
    assert only_case().service is None


def test_a_service_that_is_switched_off_meanwhile_is_still_what_was_chosen():
    service = Service.objects.create(service_code="gata", service_name="Gata och väg")
    citizen = at_check(words=WORDS | {"service": "gata"})
    Service.objects.update(active=False)
    citizen.send()
    assert only_case().service == service


def test_the_whole_way_in_english():
    citizen = at_check(f"/en{START}", matter="berom", contact=CONTACT).send()
    assert citizen.address.startswith("/en/synpunkter-felanmalan/kvitto/")
    assert 'lang="en"' in citizen.html
    assert only_case().language == "en"
    assert "/en/synpunkter-felanmalan/kvitto/" in only_case().mails.get(template="receipt").body


@pytest.mark.parametrize("text", ["Mitt nummer är 19811228-9874.", "811228-9874", "8112289874"])
def test_a_personal_number_in_the_text_is_asked_about_and_not_refused(text):
    citizen = at_check(words={"description": text})
    assert "innehåller ett personnummer" in citizen.words
    citizen.send()
    assert only_case().description == text


@pytest.mark.parametrize("text", ["Faktura 8112289875", "Vägen 2026-11-22", "Ring 112, snart!"])
def test_other_numbers_are_not_taken_for_personal_ones(text):
    citizen = at_check(words={"description": text})
    assert text in citizen.words
    assert "innehåller" not in citizen.words


def test_an_address_and_a_telephone_number_in_the_text_are_asked_about():
    citizen = at_check(words={"description": "Skriv till kim@example.se eller ring 0435-390 00."})
    assert "innehåller en e-postadress, ett telefonnummer" in citizen.words


def test_draft_and_receipt_are_not_kept_found_or_told_of():
    citizen = at_check()
    pages = [citizen.page, citizen.send().page]
    for page in pages:
        assert page["Cache-Control"] == "private, no-store"
        assert page["Referrer-Policy"] == "no-referrer"
        assert '<meta name="robots" content="noindex">' in page.content.decode()


def test_the_receipt_does_not_repeat_what_was_written():
    citizen = at_check(contact=CONTACT).send()
    assert "Lampan" not in citizen.words
    assert "kim@example.se" not in citizen.words


def test_no_cookie_is_set_on_the_way():
    citizen = at_check(contact=CONTACT).send()
    assert "/kvitto/" in citizen.address
    assert not citizen.client.cookies


def test_nothing_is_mailed_before_the_queue_is_worked():
    at_check().send()
    assert mail.outbox == []
    assert ServiceRequest.objects.count() == 1
