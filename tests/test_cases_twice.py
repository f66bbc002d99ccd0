"""Everything done twice, late, or by a program."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from contact.cases import receiving
from contact.cases.models import Draft, ServiceRequest
from contact.cases.receiving import receive

from .builders import make_draft
from .citizen import START, WORDS, Citizen, at_check, at_text, only_case

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


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
    citizen.send(service="-")
    assert "Ditt förra utkast fanns inte kvar" in citizen.words
    assert citizen.address.endswith("/plats/")


def test_what_was_answered_before_the_draft_was_gone_is_carried_to_the_new_one():
    citizen = at_text(matter="berom", place={"place": "Torget"})
    Draft.objects.all().delete()
    citizen.send(**WORDS).send(reply="anonymous")
    assert "Beröm" in citizen.words or "beröm" in citizen.words
    citizen.send()
    assert (only_case().address_string, only_case().feedback_type) == ("Torget", "berom")


def test_answers_that_were_not_signed_here_are_not_carried():
    citizen = at_text(matter="berom")
    Draft.objects.all().delete()
    citizen.send(**WORDS, shown="eyJtYXR0ZXIiOnt9fQ:x:y")
    assert "matter" not in Draft.objects.get().data


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


def test_L1_a_double_click_gives_one_case_and_the_same_receipt():
    citizen = at_check()
    answers = [citizen.client.post(citizen.address, citizen.hidden()) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0]["Location"] == answers[1]["Location"]
    for answer in answers:
        citizen.go(answer["Location"])
    assert ServiceRequest.objects.count() == 1


def test_L1_going_back_after_sending_leads_to_the_receipt():
    citizen = at_check()
    check = citizen.address
    citizen.send()
    for page in (check, check.replace("kontrollera", "text"), check.replace("kontrollera/", "")):
        assert citizen.client.get(page)["Location"] == citizen.address


def test_an_answer_given_while_another_tab_sends_does_not_bring_the_draft_back():
    draft = make_draft()
    same = Draft.objects.get(pk=draft.pk)
    receive(draft, timezone.now())
    same.answer("contact", {"reply": "anonymous"}, "sv", timezone.now())
    assert not Draft.objects.exists()


def test_a_draft_sent_a_moment_ago_leads_to_its_receipt():
    citizen = at_check()
    hidden = citizen.hidden()
    citizen.send()
    address = citizen.address.replace("kvitto", "utkast") + "kontrollera/"
    assert citizen.client.post(address, hidden)["Location"] == citizen.address
    assert not Draft.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_L1_two_tabs_that_both_read_the_draft_give_one_case():
    draft = make_draft()
    same = Draft.objects.get(pk=draft.pk)
    now = timezone.now()
    assert receive(draft, now) == receive(same, now)
    assert ServiceRequest.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_second_sender_makes_the_database_refuse_nothing(monkeypatch):
    draft = make_draft()
    same = Draft.objects.get(pk=draft.pk)
    receive(draft, timezone.now())
    monkeypatch.setattr(receiving, "store", None)  # its error would quote the text in a log
    assert receive(same, timezone.now()) == only_case()


@pytest.mark.django_db(transaction=True)
def test_L1_eight_senders_at_the_same_moment_give_one_case():
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
        (303, citizen.address.replace("utkast", "kvitto").replace("kontrollera/", ""))
    }
