"""The mails of a case: what they say, and that each is sent, however long it takes."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from contact.cases.mail import telling
from contact.cases.mail.delivery import deliver_due
from contact.cases.mail.queue import queue
from contact.cases.models import Draft, OutboxMessage, Service, ServiceRequest
from contact.cases.moving import answer

from .builders import make_case, make_draft, make_superuser
from .citizen import CONTACT, at_check
from .mail_servers import DOWN, KIM_REFUSED, WORKS, the_clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
KIM = {
    "email": "kim@example.se",
    "first_name": "Kristoffer",
    "phone": "070-123 45 67",
    "receipt": True,
}


def test_a_message_sent_while_mail_is_down_is_delivered_after(settings):
    settings.EMAIL_BACKEND = DOWN
    citizen = at_check(contact=CONTACT).send()
    call_command("deliver_mail")
    reference = ServiceRequest.objects.get().service_request_id
    assert (reference in citizen.words, mail.outbox) == (True, [])
    settings.EMAIL_BACKEND = WORKS
    assert deliver_due(the_clock(timezone.now() + timedelta(minutes=2))) == 2
    assert {message.to[0] for message in mail.outbox} == {
        settings.TOWN.case_email,
        "kim@example.se",
    }


def test_P10_mails_name_the_case_and_never_say_what_or_who():
    case = make_case(description="Min granne Ove är sjuk.", place="Torget 1", contact=KIM)
    event = answer(case, "Ove får hjälp.", now=timezone.now(), actor=make_superuser())
    telling.tell_staff_of_addition(case, event, timezone.now())
    deliver_due(timezone.now)
    assert len(mail.outbox) == 4
    for message in mail.outbox:
        said = f"{message.subject} {message.body} {message.extra_headers}"
        assert case.service_request_id in message.subject
        for private in ("granne", "Ove", "Torget", "Kristoffer", "kim@", "070-", "123 45 67"):
            assert private not in said


@pytest.mark.parametrize(("secrecy", "named"), [("none", True), ("to_assess", False)])
def test_P10_a_category_that_may_be_secret_is_not_named(secrecy, named):
    fields = {"service_code": "orosanmalan", "service_name": "Oro för barn"}
    Service.objects.create(**fields, secrecy_default=secrecy)
    make_case(service="orosanmalan", contact=KIM)
    bodies = OutboxMessage.objects.values_list("body", flat=True)
    assert {"Felanmälan – Oro för barn" in body for body in bodies} == {named}


def test_P10_links_lead_to_the_site_and_nowhere_else(settings):
    make_case(contact=KIM)
    for body in OutboxMessage.objects.values_list("body", flat=True):
        links = re.findall(r"\w+://\S+", body)
        assert links
        assert all(link.startswith(f"{settings.SITE_URL}/") for link in links)


def test_H3_nothing_that_was_typed_begins_a_new_header():
    address = "kim@example.se\r\nBcc: alla@example.se"
    make_case(description="Ämne\nBcc: alla@example.se", contact=KIM | {"email": address})
    queue("digest", "a@example.se", {"antal": "1\nBcc: b@example.se"}, key="d", now=NOW)
    headers = OutboxMessage.objects.values_list("subject", "recipient")
    assert len(headers) == 3
    assert not set("\r\n") & set("".join(map("".join, headers)))
    deliver_due(timezone.now)
    assert all(not sent.bcc and not sent.reply_to for sent in mail.outbox)


def test_what_is_told_once_is_not_told_again():
    case = make_case(now=NOW, contact=KIM)
    event = case.events.get()
    for _ in range(2):
        telling.tell_staff_of_addition(case, event, NOW)
        telling.tell_sender(case, event, NOW)
    assert OutboxMessage.objects.count() == 2 + 2


def test_a_mail_of_what_is_undone_is_undone_too():
    with transaction.atomic():
        make_case(contact=KIM)
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_mail_comes_from_the_town_and_is_marked_as_automatic(settings):
    make_case()
    deliver_due(timezone.now)
    assert mail.outbox[0].from_email == settings.DEFAULT_FROM_EMAIL
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"
    assert not mail.outbox[0].reply_to


def test_every_attempt_carries_the_same_message_id(settings):
    settings.EMAIL_BACKEND = DOWN
    make_case(now=NOW)
    message_id = OutboxMessage.objects.get().message_id
    deliver_due(the_clock(NOW))
    settings.EMAIL_BACKEND = WORKS
    deliver_due(the_clock(NOW + timedelta(hours=1)))
    assert mail.outbox[0].message()["Message-ID"] == message_id


def test_a_refused_recipient_does_not_stop_the_others(settings):
    settings.EMAIL_BACKEND = KIM_REFUSED
    make_case(now=NOW, contact=KIM)
    deliver_due(the_clock(NOW))
    states = dict(OutboxMessage.objects.values_list("template", "state"))
    assert states == {"staff": "sent", "receipt": "failed"}


def test_what_the_mail_server_says_of_a_recipient_is_not_kept(settings):
    settings.EMAIL_BACKEND = KIM_REFUSED
    make_case(now=NOW, contact=KIM)
    deliver_due(the_clock(NOW))
    assert OutboxMessage.objects.get(template="receipt").last_error == "SMTPRecipientsRefused 550"


def test_old_drafts_go_when_mail_is_delivered():
    kept = make_draft(now=timezone.now() - timedelta(hours=23))
    make_draft(now=timezone.now() - timedelta(hours=25))
    call_command("deliver_mail")
    assert list(Draft.objects.all()) == [kept]
