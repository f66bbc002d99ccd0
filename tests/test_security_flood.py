"""Someone sends without end: no stranger is bombed with mail, and the disk does not fill."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from contact.cases.mail.delivery import deliver_due
from contact.cases.management.commands.deliver_mail import one_round
from contact.cases.models import Draft, OutboxMessage, ServiceRequest, draft
from contact.cases.models.outbox import State, Template

from .builders import make_case, make_draft
from .citizen import CONTACT, at_check
from .mail_servers import the_clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
KIM = {"email": "kim@example.se", "receipt": True}


def receipts(**fields):
    return OutboxMessage.objects.filter(template=Template.RECEIPT, **fields)


def test_an_address_gets_five_receipts_a_day_and_every_case_is_stored():
    for _ in range(8):
        make_case(NOW, contact=KIM)
    deliver_due(the_clock(NOW + timedelta(minutes=1)))
    assert sum(message.to == ["kim@example.se"] for message in mail.outbox) == 5
    assert receipts(state=State.WITHHELD).count() == 3
    assert ServiceRequest.objects.count() == 8


@pytest.mark.parametrize("address", ["KIM@EXAMPLE.SE", "kim+1@example.se", "Kim+x@Example.se"])
def test_another_way_to_write_the_address_is_the_same_person(address):
    for _ in range(5):
        make_case(NOW, contact=KIM)
    make_case(NOW, contact=KIM | {"email": address})
    assert receipts(recipient=address).get().state == State.WITHHELD


@pytest.mark.parametrize("address", ["kimberly@example.se", "k_m@example.se", "kim@example.com"])
def test_another_person_gets_a_receipt(address):
    for _ in range(5):
        make_case(NOW, contact=KIM)
    make_case(NOW, contact=KIM | {"email": address})
    assert receipts(recipient=address).get().state == State.QUEUED


def test_the_next_day_there_are_receipts_again():
    for _ in range(6):
        make_case(NOW, contact=KIM)
    make_case(NOW + timedelta(hours=24, seconds=1), contact=KIM)
    assert receipts(state=State.QUEUED).count() == 6


def test_who_gets_no_receipt_by_mail_is_told():
    for _ in range(5):
        make_case(contact=KIM)
    citizen = at_check(contact=CONTACT).send()
    assert "Vi skickar inget kvitto till din e-post den här gången" in citizen.words
    assert "Vi skickar också ett kvitto" not in citizen.words


def test_drafts_beyond_the_most_go_and_those_with_nothing_written_first(monkeypatch):
    monkeypatch.setattr(draft, "MOST", 3)
    now = timezone.now()
    written = [make_draft(now - timedelta(minutes=minutes)).pk for minutes in (50, 40, 30)]
    for _ in range(5):
        Draft.objects.create(data={"matter": {}}, created_at=now, updated_at=now)
    one_round()
    assert list(Draft.objects.values_list("pk", flat=True).order_by("pk")) == written
    newest = make_draft(now).pk
    one_round()
    assert set(Draft.objects.values_list("pk", flat=True)) == {*written[1:], newest}
