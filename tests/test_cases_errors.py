"""What is missing, wrong, hostile or too late: said so, and nothing typed is lost."""

from html import unescape

import pytest
from django.db import OperationalError
from django.test import Client

from contact.cases.models import Draft, Event, ServiceRequest
from pages.forms import TextField

from .citizen import ANONYMOUS, CONTACT, START, WORDS, Citizen, at_check, only_case

pytestmark = pytest.mark.django_db


def at_text():
    return Citizen().send(matter="felanmalan")


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


@pytest.mark.parametrize("service", ["finns-inte", "\x00", "'; DROP TABLE", "1", "🦉"])
def test_a_service_that_is_not_offered_is_refused_and_the_text_kept(service):
    citizen = at_text().send(**WORDS, service=service)
    assert "Välj ett av alternativen i listan." in citizen.words
    assert WORDS["description"] in citizen.words


@pytest.mark.parametrize(
    "text", ["", " ", "\r\n \t", "\u200b\u200b", "\u00a0", "\x00", "\u202e", "\u200d"]
)
def test_a_text_of_nothing_is_nothing(text):
    assert "Skriv vad det gäller." in at_text().send(description=text).words


def test_4000_characters_are_accepted_and_a_line_break_counts_as_one():
    text = "å\r\n" * 1999 + "åå"
    at_check(words={"description": text}).send()
    assert only_case().description == text.replace("\r\n", "\n")


def test_4001_characters_are_one_too_many():
    citizen = at_text().send(description="å" * 4001)
    assert "1 tecken för lång. Den får vara högst 4\u00a0000 tecken." in unescape(citizen.html)


def test_100_000_characters_come_back_with_how_many_are_too_many():
    citizen = at_text().send(description="ord " * 25_000)
    assert "95\u00a0999 tecken för lång" in unescape(citizen.html)
    assert "ord " * 25_000 in citizen.html


@pytest.mark.parametrize("language", ["", "/en"])
def test_html_is_shown_as_it_was_written(language):
    hostile = "<script>alert(1)</script> {{ 7*7 }} <a href='javascript:x'>"
    citizen = at_check(language + START, words={"description": hostile, "place": hostile})
    assert "<script>alert" not in citizen.html
    assert unescape(citizen.html).count(hostile) == 2
    citizen.send()
    assert only_case().description == hostile


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\x00b", "ab"),
        ("a\u202eb", "ab"),
        ("a\u200bb", "ab"),
        ("a\ufeffb", "ab"),
        ("a\uffffb", "ab"),
        ("  a  b  ", "a  b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u030a", "å"),
        ("👨‍👩‍👧 🦉", "👨‍👩‍👧 🦉"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a" + "\u0301" * 3000, "á" + "\u0301" * 2999),
    ],
)
def test_what_is_taken_away_from_a_text(typed, stored):
    assert TextField(longest=4000, lines=5).clean(typed) == stored


def test_a_short_answer_is_one_line():
    assert TextField(longest=50).clean("Kim\r\nBcc: alla@example.se") == "Kim Bcc: alla@example.se"


@pytest.mark.parametrize(
    "email", ["kim", "kim@", "kim@x", "a@b.se\nBcc: c@d.se", "k" * 400 + "@x.se"]
)
def test_an_address_that_cannot_be_one_is_refused_and_comes_back(email):
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


def test_fields_that_nobody_asked_for_change_nothing():
    forged = {
        "status": "closed", "quarantine": "1", "service_request_id": "AAA-AAA-AAA", "version": "9",
        "requested_datetime": "2001-01-01", "kind": "synpunkt", "id": "1", "diarienummer": "1",
    }  # fmt: skip
    citizen = Citizen().send(matter="felanmalan", **forged).send(**WORDS, **forged)
    Draft.objects.update(created_at="2026-01-01T00:00Z")
    citizen.send(**ANONYMOUS, **forged).send(**forged)
    case = only_case()
    assert (case.status, case.quarantine, case.version) == ("received", False, 1)
    assert (case.kind, case.requested_datetime.year == 2001) == ("felanmalan", False)
    assert case.service_request_id != "AAA-AAA-AAA"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("name", ["", "utkast/{}/", "utkast/{}/text/", "utkast/{}/kontrollera/"])
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


def test_when_the_database_fails_nothing_is_received_and_the_draft_stays(monkeypatch):
    citizen = at_check(contact=CONTACT)
    with monkeypatch.context() as broken:
        broken.setattr(Event, "save", _fail)
        citizen.send()
    assert citizen.page.status_code == 500
    assert "inte tagit emot" in citizen.words
    assert (ServiceRequest.objects.count(), Draft.objects.count()) == (0, 1)
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
