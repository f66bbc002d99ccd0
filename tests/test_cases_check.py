"""The check page and the receipt."""

import pytest

from contact.cases.models import Service

from .citizen import CONTACT, WORDS, Citizen, at_check, only_case

pytestmark = pytest.mark.django_db


def test_the_check_page_shows_every_answer_and_what_was_skipped():
    Service.objects.create(service_code="gata", service_name="Gata och väg")
    citizen = at_check(service="gata", place={"place": "Torget 1"}, contact=CONTACT)
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
    assert len(links) == 11
    for link in links:
        page, field = link.split("#")
        assert f'id="{field}"' in Citizen(page).html


def test_the_check_page_cannot_be_reached_past_a_question():
    citizen = Citizen().send(matter="berom")
    unfinished = citizen.address
    citizen.client.get(unfinished)
    check = unfinished.replace("kategori", "kontrollera")
    assert citizen.client.get(check)["Location"] == unfinished


@pytest.mark.parametrize("text", ["Mitt nummer är 19811228-9874.", "811228-9874", "8112289874"])
def test_P6_a_personal_number_in_the_text_is_asked_about_and_not_refused(text):
    citizen = at_check(words={"description": text})
    assert "Det ser ut som att du har skrivit personuppgifter: personnummer:" in citizen.words
    citizen.send()
    assert only_case().description == text


@pytest.mark.parametrize("text", ["Faktura 8112289875", "Vägen 2026-11-22", "Ring 112, snart!"])
def test_other_numbers_are_not_taken_for_personal_ones(text):
    citizen = at_check(words={"description": text})
    assert text in citizen.words
    assert "personuppgifter:" not in citizen.words


def test_P6_everything_personal_is_asked_about_wherever_it_is_written():
    text = "Skriv till kim@example.se eller bo@example.se, ring 0435-390 00. Han är 010228-9875."
    citizen = at_check(words={"description": text}, place={"place": "hos 811228-9874"})
    asked = citizen.words.split("personuppgifter:")[1].split("Ta gärna bort")[0].split()
    assert (
        asked
        == (
            "personnummer: 811228-9874 e-postadress: kim@example.se e-postadress: bo@example.se "
            "telefonnummer: 0435-390 00 telefonnummer: 010228-9875"
        ).split()
    )


def test_P14_draft_and_receipt_are_not_kept_found_or_told_of():
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
