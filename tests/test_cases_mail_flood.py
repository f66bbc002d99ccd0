"""A flood of cases: the municipality's mailbox is not filled, and nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from contact.cases.mail import telling
from contact.cases.mail.gathering import sum_up
from contact.cases.mail.telling import HOUR, MOST_TO_STAFF
from contact.cases.models import Event, OutboxMessage

from .builders import make_case

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _flood(number, **answers):
    return [make_case(now=NOW + timedelta(seconds=place), **answers) for place in range(number)]


def _states():
    return list(OutboxMessage.objects.order_by("pk").values_list("state", flat=True))


def test_the_first_are_told_of_one_by_one_and_the_rest_together():
    _flood(MOST_TO_STAFF + 120)
    assert _states() == ["queued"] * MOST_TO_STAFF + ["gathered"] * 120
    sum_up(NOW + HOUR + timedelta(minutes=5))
    summary = OutboxMessage.objects.get(template="staff_summary")
    assert summary.subject == "Ytterligare 120 ärenden att läsa"
    assert "/admin/cases/servicerequest/" in summary.body
    assert _states() == ["queued"] * MOST_TO_STAFF + ["summed_up"] * 120 + ["queued"]


def test_the_summary_comes_once():
    _flood(MOST_TO_STAFF + 1)
    for minutes in (61, 61, 90, 200):
        sum_up(NOW + timedelta(minutes=minutes))
    assert OutboxMessage.objects.filter(template="staff_summary").count() == 1
    assert "om 1 ärende," in OutboxMessage.objects.get(template="staff_summary").body


def test_nothing_is_summed_up_within_the_hour():
    _flood(MOST_TO_STAFF + 1)
    sum_up(NOW + timedelta(minutes=59))
    assert not OutboxMessage.objects.filter(template="staff_summary").exists()


def test_an_hour_later_cases_are_told_of_one_by_one_again():
    _flood(MOST_TO_STAFF + 1)
    assert make_case(now=NOW + 2 * HOUR).mails.get().state == "queued"


def test_what_senders_add_counts_as_well():
    cases = _flood(MOST_TO_STAFF)
    telling.tell_staff_of_addition(cases[0], Event.objects.first(), NOW + timedelta(minutes=1))
    assert cases[0].mails.get(template="staff_message").state == "gathered"


def test_words_of_danger_are_told_of_at_once():
    _flood(MOST_TO_STAFF)
    case = make_case(now=NOW + timedelta(minutes=1), description="Jag vill inte leva längre.")
    assert case.mails.get().state == "queued"


def test_one_flooded_address_does_not_hold_up_another(settings):
    _flood(MOST_TO_STAFF)
    settings.TOWN = replace(settings.TOWN, case_email="another@example.se")
    assert make_case(now=NOW).mails.get().state == "queued"


@pytest.mark.django_db(transaction=True)
def test_two_at_once_sum_up_once():
    _flood(MOST_TO_STAFF + 3)
    start = Barrier(2)

    def work():
        start.wait()
        sum_up(NOW + 2 * HOUR)
        connection.close()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert OutboxMessage.objects.get(template="staff_summary").subject.startswith("Ytterligare 3 ")
