"""The form's guard, drafts that have gone, and everything done twice."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone

from contact.cases.models import Draft, ServiceRequest
from contact.cases.receiving import receive
from pages import guard

from .builders import make_draft
from .citizen import WORDS, at_check, at_text, only_case

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def sent(token, **headers):
    request = RequestFactory().post("/", {"token": token}, headers=headers)
    return guard.accepts(request, NOW)


def test_a_form_is_accepted_for_a_day():
    assert sent(guard.new_token(NOW))
    assert sent(guard.new_token(NOW - timedelta(hours=24)))
    assert not sent(guard.new_token(NOW - timedelta(hours=24, seconds=1)))
    assert not sent(guard.new_token(NOW + timedelta(minutes=2)))


@pytest.mark.parametrize("token", ["", "x", "eyJtYWRlIjoxfQ:x", "\x00", "å:ä", ":", "🦉" * 999])
def test_a_forged_token_is_not_accepted(token):
    assert not sent(token)


@pytest.mark.parametrize(
    ("headers", "accepted"),
    [
        ({}, True),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),
        ({"Origin": "null"}, True),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "http://testserver.evil.example"}, False),
        ({"Origin": "https://evil.example"}, False),
    ],
)
def test_only_our_own_pages_may_send(headers, accepted):
    assert sent(guard.new_token(NOW), **headers) is accepted


def test_the_address_of_the_site_may_send(settings):
    settings.SITE_URL = "https://www.example.se"
    assert sent(guard.new_token(NOW), Origin="https://www.example.se")


@pytest.mark.parametrize("token", ["", "forged", "too old"])
def test_L8_without_a_fresh_token_the_text_comes_back_with_one(token):
    old = guard.new_token(timezone.now() - timedelta(days=2))
    token = old if token == "too old" else token
    citizen = at_text(matter="berom").send(**WORDS, token=token)
    assert citizen.page.status_code == 422
    assert "Formuläret har legat öppet för länge" in citizen.words
    assert WORDS["description"] in citizen.html
    citizen.send(**WORDS)
    assert "/kontakt/" in citizen.address


def test_H8_another_site_cannot_send_what_was_written():
    citizen = at_check()
    citizen.client.post(citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "cross-site"})
    assert not Draft.objects.sent().exists()
    answer = citizen.client.post(
        citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "same-origin"}
    )
    citizen.go(answer["Location"])
    assert ServiceRequest.objects.exists()


def test_L9_a_filled_in_trap_sets_the_case_aside_and_gives_a_receipt():
    citizen = at_check(words=WORDS | {"website": "https://example.com"}).send()
    assert only_case().quarantine
    assert "dolda fältet" in only_case().events.get().internal_text
    assert only_case().service_request_id in citizen.words


@pytest.mark.parametrize(("seconds", "aside"), [(1, True), (4, True), (6, False), (3600, False)])
def test_L9_what_no_person_can_write_so_fast_is_set_aside(seconds, aside):
    draft = make_draft()
    case = receive(draft, draft.created_at + timedelta(seconds=seconds))
    assert case.quarantine is aside


@pytest.mark.parametrize(
    "text",
    [
        'Se <a href="https://example.com">bilden</a>',
        "Länken https://example.com/sida fungerar inte.",
        "Jag skrev <b>fel</b>. Se www.example.com, https://a.example och https://b.example",
    ],
)
def test_L9_a_link_in_the_text_is_no_reason_for_suspicion(text):
    draft = make_draft(description=text)
    assert not receive(draft, draft.updated_at).quarantine


@pytest.mark.parametrize(
    "text", ["Köp [url=https://a.example]här[/url]", "https://a.example " * 5, "[link]x[/link]" * 2]
)
def test_L9_an_advertisement_is_set_aside_and_stored_as_it_was_written(text):
    draft = make_draft(description=text)
    case = receive(draft, draft.updated_at)
    assert (case.quarantine, case.description) == (True, text)
    assert "reklam" in case.events.get().internal_text
