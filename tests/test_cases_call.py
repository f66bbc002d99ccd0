"""What came by telephone, at the desk or in a letter, put down by one of the staff."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases.access import tidy_code
from contact.cases.models import (
    AttributeValue,
    Department,
    OutboxMessage,
    Requester,
    Service,
    ServiceAttribute,
    StatusAccess,
)
from contact.cases.models.sent import Channel

from .call import FORM, RIGHTS, SAID, filled, save
from .citizen import Citizen, only_case
from .worklist import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def hanna(client):
    user = staff("hanna", *RIGHTS)
    client.force_login(user)
    return user


def test_S4_a_call_is_stored_with_its_channel_and_who_wrote_it_down(client, hanna):
    came = timezone.localtime() - timedelta(days=2)
    save(client, channel="letter", came=came.strftime("%Y-%m-%dT%H:%M"), place="Torget")
    case = only_case()
    assert (case.channel, case.address_string) == (Channel.LETTER, "Torget")
    assert case.requested_datetime == came.replace(second=0, microsecond=0)
    event = case.events.get()
    assert (event.type, event.actor) == ("received", hanna)
    assert not Requester.objects.exists()


def test_S4_no_mail_is_sent_to_who_wrote_it_down_but_to_the_unit_that_must_know(client, hanna):
    unit = Department.objects.create(name="Skolan", email=hanna.email)
    service = Service.objects.create(service_code="skola", service_name="Skola", department=unit)
    save(client, service="skola")
    assert not OutboxMessage.objects.exclude(state="withheld").filter(recipient=hanna.email)
    Department.objects.filter(pk=unit.pk).update(email="skolan@kommun.example")
    save(client, service=service.service_code)
    queued = OutboxMessage.objects.filter(state="queued")
    assert [mail.recipient for mail in queued] == ["skolan@kommun.example"]


def test_S4_ones_own_address_is_not_the_senders(client, hanna):
    page = client.post(FORM, filled(client, email=hanna.email.upper(), receipt="on"))
    assert page.status_code == 422
    assert "Det är din egen adress" in page.content.decode()
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize("receipt", ["on", ""])
def test_S4_a_receipt_goes_to_the_sender_only_if_it_was_asked_for(client, hanna, receipt):
    save(client, email="kim@example.se", wants_reply="on", receipt=receipt)
    sent = OutboxMessage.objects.filter(template="receipt", recipient="kim@example.se")
    assert sent.exists() == bool(receipt)
    assert only_case().requester.email == "kim@example.se"


def test_the_caller_follows_the_case_with_what_is_read_aloud(client, hanna):
    page = save(client)
    words = page.content.decode()
    case = only_case()
    code = tidy_code(words.split('<dd class="called__key">')[2].split("<")[0])
    assert case.service_request_id in words
    assert StatusAccess.objects.for_code(code).get().request == case
    caller = Citizen("/synpunkter-felanmalan/folj/")
    caller.send(reference=case.service_request_id, code=code)
    assert "Lampan är trasig." in caller.words


def test_the_code_is_shown_for_an_hour_and_to_who_wrote_it_down(client, hanna, monkeypatch):
    address = save(client).redirect_chain[-1][0]
    other = staff("anna", *RIGHTS)
    client.force_login(other)
    assert client.get(address).status_code == 404
    client.force_login(hanna)
    monkeypatch.setattr("contact.cases.staff.call.views.CODE_SHOWN", timedelta(0))
    assert "Visas inte längre" in client.get(address).content.decode()


def test_a_double_click_stores_one_case(client, hanna):
    data = filled(client)
    answers = [client.post(FORM, data) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0]["Location"] == answers[1]["Location"]
    only_case()


def test_the_categorys_questions_are_shown_on_demand_and_none_must_be_answered(client, hanna):
    service = Service.objects.create(service_code="lampa", service_name="Lampa")
    question = ServiceAttribute.objects.create(
        service=service, code="sort", description="Vilken sort?", required=True,
        datatype="singlevaluelist",
    )  # fmt: skip
    AttributeValue.objects.create(attribute=question, key="led", name="Lysdiod")
    page = client.post(FORM, filled(client, service="lampa", description="", questions="1"))
    assert page.status_code == 200
    assert "Vilken sort?" in page.content.decode()
    assert "Beskriv vad det handlar om" not in page.content.decode()
    save(client, service="lampa")
    assert only_case().attributes == []
    client.post(FORM, filled(client, service="lampa", **{"answer-sort": "led"}))
    answers = service.requests.latest("pk").attributes
    assert answers[0]["values"] == [{"key": "led", "name": "Lysdiod"}]


def test_who_may_not_see_senders_is_not_asked_for_one(client):
    client.force_login(staff("rut", "view_servicerequest", "handle_servicerequest"))
    assert "email" not in client.get(FORM).context["form"].fields
    save(client, email="kim@example.se")
    assert not hasattr(only_case(), "requester")


def test_only_those_who_handle_cases_put_one_down(client):
    client.force_login(staff("rut", "view_servicerequest"))
    assert client.get(FORM).status_code == 403
    assert client.post(FORM, SAID).status_code == 403
