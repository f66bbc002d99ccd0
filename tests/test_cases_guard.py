"""The form's guard, drafts that have gone, and everything done twice."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import timezone

from contact.cases.models import Draft, ServiceRequest
from contact.cases.receiving import receive
from pages import guard

from .builders import make_draft
from .citizen import START, WORDS, Citizen, at_check, only_case

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
def test_without_a_fresh_token_the_text_comes_back_with_one(token):
    old = guard.new_token(timezone.now() - timedelta(days=2))
    token = old if token == "too old" else token
    citizen = Citizen().send(matter="berom").send(**WORDS, token=token)
    assert citizen.page.status_code == 422
    assert "Formuläret har legat öppet för länge" in citizen.words
    assert WORDS["description"] in citizen.html
    citizen.send(**WORDS)
    assert "/kontakt/" in citizen.address


def test_another_site_cannot_send_what_was_written():
    citizen = at_check()
    citizen.client.post(citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "cross-site"})
    assert not ServiceRequest.objects.exists()
    citizen.client.post(
        citizen.address, citizen.hidden(), headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert ServiceRequest.objects.exists()


def test_a_draft_can_be_read_for_24_hours():
    draft = make_draft(now=NOW)
    assert draft in Draft.objects.living(NOW + timedelta(hours=23, minutes=59))
    assert draft not in Draft.objects.living(NOW + timedelta(hours=24))
    assert draft in Draft.objects.expired(NOW + timedelta(hours=24))


def test_a_draft_that_has_gone_is_told_of():
    page = Client().get(f"{START}utkast/{'x' * 32}/text/")
    assert page.status_code == 404
    assert "Utkastet finns inte kvar" in page.content.decode()


def test_what_is_sent_to_a_draft_that_has_gone_begins_a_new_one():
    citizen = Citizen().send(matter="berom")
    Draft.objects.all().delete()
    citizen.send(**WORDS)
    assert "Ditt förra utkast fanns inte kvar" in citizen.words
    citizen.send(matter="berom").send(reply="anonymous").send()
    assert only_case().description == WORDS["description"]


def test_what_was_checked_survives_its_draft_and_is_shown_again_before_it_is_sent():
    citizen = at_check()
    Draft.objects.all().delete()
    citizen.send()
    assert not ServiceRequest.objects.exists()
    assert "Ditt förra utkast fanns inte kvar" in citizen.words
    assert WORDS["description"] in citizen.words
    citizen.send()
    assert only_case().description == WORDS["description"]


def test_an_empty_or_forged_check_of_a_draft_that_has_gone_is_told_of():
    for shown in ("", "forged", "\x00"):
        address = f"{START}utkast/{'x' * 32}/kontrollera/"
        assert Client().post(address, {"shown": shown}).status_code == 404
    assert not Draft.objects.exists()


def test_what_is_changed_in_another_tab_must_be_read_before_it_is_sent():
    first = at_check()
    second = Citizen().go(first.address.replace("kontrollera", "text"))
    second.send(description="Lampan är hel igen.")
    first.send()
    assert "Svaren är ändrade" in first.words
    assert "Lampan är hel igen." in first.words
    assert not ServiceRequest.objects.exists()
    first.send()
    assert only_case().description == "Lampan är hel igen."


def test_a_double_click_gives_one_case_and_one_receipt():
    citizen = at_check()
    answers = [citizen.client.post(citizen.address, citizen.hidden()) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert ServiceRequest.objects.count() == 1


def test_going_back_after_sending_leads_to_the_receipt():
    citizen = at_check()
    check = citizen.address
    citizen.send()
    for page in (check, check.replace("kontrollera", "text"), check.replace("kontrollera/", "")):
        assert citizen.client.get(page)["Location"] == citizen.address


def test_a_filled_in_trap_sets_the_case_aside_and_gives_a_receipt():
    citizen = at_check(words=WORDS | {"website": "https://example.com"}).send()
    assert only_case().quarantine
    assert "dolda fältet" in only_case().events.get().internal_text
    assert only_case().service_request_id in citizen.words


@pytest.mark.parametrize(("seconds", "aside"), [(1, True), (4, True), (6, False), (3600, False)])
def test_what_no_person_can_write_so_fast_is_set_aside(seconds, aside):
    draft = make_draft()
    case = receive(draft, draft.created_at + timedelta(seconds=seconds))
    assert case.quarantine is aside


def test_a_link_in_the_text_is_no_reason_for_suspicion():
    draft = make_draft(description='Se <a href="https://example.com">bilden</a>')
    assert not receive(draft, draft.updated_at).quarantine


@pytest.mark.django_db(transaction=True)
def test_two_tabs_that_both_read_the_draft_give_one_case():
    draft = make_draft()
    same = Draft.objects.get(pk=draft.pk)
    now = timezone.now()
    assert receive(draft, now) == receive(same, now)
    assert ServiceRequest.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_senders_at_the_same_moment_give_one_case():
    if connection.vendor != "postgresql":
        pytest.skip("the test database of SQLite lives in memory, in one thread")
    citizen = at_check()
    hidden, start, answers = citizen.hidden(), Barrier(8), []

    def send():
        start.wait()
        answers.append(Client().post(citizen.address, hidden))
        connection.close()

    senders = [Thread(target=send) for _ in range(8)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (303, f"{START}kvitto/{only_case().submission_key}/")
    }
