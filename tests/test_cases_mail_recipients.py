"""Who gets a mail, and who is spared one."""

from dataclasses import replace

import pytest
from django.utils import timezone

from contact.cases.mail import telling
from contact.cases.models import Department, Event, MailStop, OutboxMessage
from contact.cases.models.event import EventType
from contact.cases.moving import answer
from contact.cases.receiving import store
from contact.cases.recording import record
from contact.cases.submission import submission_of

from .builders import make_case, make_draft, make_superuser

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se", "receipt": True}


def _addition(case):
    event = Event.objects.filter(request=case).last()
    telling.tell_staff_of_addition(case, event, timezone.now())
    return case.mails.get(template="staff_message").recipient


def _given_to(case, **changes):
    record(case, EventType.ASSIGNED, now=timezone.now(), **changes)
    return case


def test_a_new_case_is_told_to_the_town_when_nobody_answers_for_it(settings):
    assert make_case().mails.get().recipient == settings.TOWN.case_email


@pytest.mark.parametrize(("own", "expected"), [("gata@example.se", "gata@example.se"), ("", None)])
def test_an_addition_is_told_to_the_department_or_the_town(settings, own, expected):
    department = Department.objects.create(name="Gata", email=own)
    case = _given_to(make_case(), department=department)
    assert _addition(case) == (expected or settings.TOWN.case_email)


def test_an_addition_is_told_to_who_handles_the_case(settings):
    handler = make_superuser()
    handler.email = "ebba@example.se"
    handler.save()
    assert _addition(_given_to(make_case(), assignee=handler)) == "ebba@example.se"


def test_an_addition_is_not_told_to_someone_who_has_left(settings):
    handler = make_superuser()
    handler.email, handler.is_active = "ebba@example.se", False
    handler.save()
    case = _given_to(make_case(), assignee=handler)
    assert _addition(case) == settings.TOWN.case_email


def test_S4_who_writes_a_case_down_is_not_told_of_it(settings):
    writer = make_superuser()
    writer.email = settings.TOWN.case_email.upper()
    writer.save()
    now = timezone.now()
    case = store(replace(submission_of(make_draft(), now), actor=writer), now)
    assert case.mails.get().state == "withheld"


@pytest.mark.parametrize("contact", [None, KIM | {"email": "", "phone": "070-123 45 67"}])
def test_S5_who_left_no_address_gets_no_mail(contact):
    case = make_case(contact=contact and contact | {"receipt": False})
    answer(case, "Lampan är lagad.", now=timezone.now(), actor=make_superuser())
    assert set(OutboxMessage.objects.values_list("template", flat=True)) == {"staff"}


def test_H4_each_mail_to_a_sender_says_how_to_stop_them():
    case = make_case(contact=KIM)
    answer(case, "Lampan är lagad.", now=timezone.now(), actor=make_superuser())
    for template in ("receipt", "answer"):
        body = case.mails.get(template=template).body
        assert "Har du fått mejl om ett ärende du inte har skickat?" in body
        assert "/synpunkter-felanmalan/inte-jag/" in body


def test_H4_whoever_has_stopped_the_mails_gets_none():
    now = timezone.now()
    MailStop.objects.create(digest=MailStop.digest_of("KIM@example.se"), created=now)
    case = make_case(contact=KIM)
    answer(case, "Lampan är lagad.", now=now, actor=make_superuser())
    assert set(case.mails.to_senders().values_list("state", flat=True)) == {"withheld"}
