"""What has been sent, and is not a case yet."""

from datetime import timedelta

import pytest
from django.core import signing
from django.core.management import call_command
from django.db import OperationalError
from django.test import RequestFactory
from django.utils import timezone

from contact.cases import receiving
from contact.cases.forms.step import SALT, Shown, StepForm, shown_in
from contact.cases.models import (
    DailySalt,
    Draft,
    RateBucket,
    Service,
    ServiceAttribute,
    ServiceRequest,
)
from contact.cases.photos.storing import store_photo
from contact.cases.rounds import forget_drafts, one_round
from contact.cases.sending import send

from .builders import make_draft
from .citizen import CONTACT, WORDS, Citizen, at_check, at_text, only_case
from .photos import photo
from .worklist import LIST, references, staff

pytestmark = pytest.mark.django_db


def sent(**answers):
    """A citizen who has pressed the button, and whose line broke before the receipt came."""
    citizen = at_check(**answers)
    answer = citizen.client.post(citizen.address, citizen.hidden())
    citizen.receipt = answer["Location"]
    return citizen


def test_what_was_sent_becomes_a_case_though_nobody_asks_for_the_receipt():
    citizen = sent(contact=CONTACT)
    assert not ServiceRequest.objects.exists()
    one_round()
    assert only_case().description == WORDS["description"]
    assert only_case().mails.count() == 2
    assert only_case().service_request_id in citizen.go(citizen.receipt).words


def test_it_came_in_when_it_was_sent_and_not_when_it_was_made_a_case():
    sent()
    moment = timezone.now() - timedelta(hours=3)
    Draft.objects.update(sent_at=moment)
    one_round()
    assert only_case().requested_datetime == moment
    assert only_case().events.get().created == moment


def test_the_receipt_and_the_round_at_the_same_time_make_one_case():
    draft = make_draft()
    Draft.objects.update(sent_at=timezone.now())
    same = Draft.objects.get()
    first = receiving.case_of(draft.key)
    assert receiving.receive(same, same.sent_at) == first == receiving.case_of(draft.key)
    receiving.receive_sent()
    assert only_case() == first


def test_who_opens_the_worklist_sees_it_though_nothing_runs_beside_the_web_server(client):
    sent()
    client.force_login(staff("hanna", "handle_servicerequest", "view_servicerequest"))
    assert references(client) == [only_case().service_request_id]


def test_it_is_never_forgotten_however_long_nobody_makes_a_case_of_it(monkeypatch):
    monkeypatch.setattr("contact.cases.models.draft.MOST", 0)
    sent()
    forget_drafts(timezone.now() + timedelta(days=30))
    assert Draft.objects.sent().count() == 1


def test_nobody_can_change_it_and_every_page_of_the_draft_leads_to_the_receipt():
    citizen = sent()
    for page in ("", "kategori/", "plats/", "text/", "bilder/", "kontakt/", "kontrollera/"):
        address = citizen.address.replace("kontrollera/", page)
        for ask in (citizen.client.get, citizen.client.post):
            assert ask(address)["Location"] == citizen.receipt, page


def test_an_answer_given_while_another_tab_sends_changes_nothing():
    draft = make_draft()
    Draft.objects.update(sent_at=timezone.now())
    draft.answer("text", {"description": "Något annat"}, "sv", timezone.now())
    assert Draft.objects.get().answers("text")["description"] == "Lampan är trasig."


def test_a_photo_that_comes_too_late_is_not_taken():
    draft = make_draft()
    Draft.objects.update(sent_at=timezone.now())
    with pytest.raises(Draft.DoesNotExist):
        store_photo(photo(), timezone.now(), draft=draft)


def test_a_question_that_was_changed_meanwhile_keeps_its_answer_as_it_was_written():
    service = Service.objects.create(service_code="gata", service_name="Gata")
    question = ServiceAttribute.objects.create(service=service, code="nar", description="När?")
    citizen = at_text(service="gata").send(**WORDS | {"answer-nar": "I går kväll"})
    citizen.send(reply="anonymous")
    citizen.client.post(citizen.address, citizen.hidden())
    question.datatype = "number"
    question.save()
    one_round()
    assert only_case().attributes == [
        {
            "code": "nar",
            "description": "När?",
            "values": [{"key": "I går kväll", "name": "I går kväll"}],
        }
    ]


def test_one_that_fails_does_not_stop_the_others_and_stays(monkeypatch, caplog):
    bad, good = make_draft(description="Trasig"), make_draft(description="Hel")
    Draft.objects.update(sent_at=timezone.now())
    receive = receiving.receive

    def failing(draft, now):
        if draft.key == bad.key:
            raise ZeroDivisionError("Trasig")
        return receive(draft, now)

    monkeypatch.setattr(receiving, "receive", failing)
    one_round()
    assert only_case().description == "Hel"
    assert [draft.key for draft in Draft.objects.sent()] == [bad.key]
    assert good.key != bad.key
    assert "ZeroDivisionError" in caplog.text
    assert "Trasig" not in caplog.text


def test_staff_are_told_when_what_has_come_in_does_not_become_cases(monkeypatch, client):
    client.force_login(staff("hanna", "view_servicerequest"))
    sent()
    monkeypatch.setattr(receiving, "receive", broken)
    told = "1 som har kommit in syns inte i listan."
    for page in ("/admin/", LIST):
        assert told not in client.get(page).content.decode()
    Draft.objects.update(sent_at=timezone.now() - timedelta(minutes=11))
    for page in ("/admin/", LIST):
        assert told in client.get(page).content.decode()
    monkeypatch.undo()
    assert told not in client.get(LIST).content.decode()


def broken(*args):
    raise OperationalError("database is locked")


def test_while_it_cannot_be_made_a_case_its_sender_is_told_that_it_has_come_in(monkeypatch):
    citizen = sent()
    with monkeypatch.context() as away:
        away.setattr(receiving, "receive", broken)
        citizen.go(citizen.receipt)
    assert (citizen.page.status_code, citizen.page["Refresh"]) == (202, "20")
    assert "Vi har tagit emot det du skickade" in citizen.words
    assert "no-store" in citizen.page["Cache-Control"]
    receipt = citizen.go(citizen.receipt)
    assert only_case().service_request_id in receipt.words


def test_no_receipt_for_what_nobody_has_sent():
    address = f"/synpunkter-felanmalan/kvitto/{make_draft().key}/"
    assert Citizen(address).page.status_code == 404


def test_which_network_it_came_from_is_not_kept_with_it():
    sent()
    counted = RateBucket.objects.get().digest
    assert counted not in str([*Draft.objects.values()])
    assert DailySalt.objects.get().salt not in str([*Draft.objects.values()])


def test_whoever_checks_the_cases_is_told_of_what_waits(capsys):
    sent()
    call_command("check_cases")
    assert "Inkommet som inte är ärenden än: 1." in capsys.readouterr().out


def test_what_was_changed_since_it_was_shown_is_not_sent():
    draft = make_draft()
    assert not send(get(), draft.key, draft.updated_at - timedelta(microseconds=1), timezone.now())
    assert not Draft.objects.sent().exists()
    assert not RateBucket.objects.exists()


def test_a_draft_that_nobody_has_written_in_for_a_day_is_not_sent():
    draft = make_draft()
    assert not send(get(), draft.key, draft.updated_at, draft.updated_at + timedelta(hours=24))


def test_an_answer_that_was_given_again_in_another_tab_changes_nothing_to_read():
    first = at_check()
    Citizen().go(first.address.replace("kontrollera", "text")).send(**WORDS)
    assert only_case_after(first.send()).description == WORDS["description"]


def only_case_after(citizen):
    assert "/kvitto/" in citizen.address
    return only_case()


def test_what_a_form_shows_is_known_again():
    draft = reread(make_draft(lat=56.1234567, long=13.1, description="åäö 🦉\r\n"))
    form = RequestFactory().post("/", StepForm(get(), timezone.now(), draft).carried())
    assert shown_in(form) == Shown(draft.data, draft.updated_at)


@pytest.mark.parametrize("payload", [{}, {"matter": {}}, {"data": {}, "updated_at": ""}])
def test_a_form_from_before_an_upgrade_shows_nothing_and_is_not_sent(payload):
    citizen = at_check()
    citizen.send(shown=signing.dumps(payload, salt=SALT, compress=True))
    assert citizen.page.status_code == 422
    assert "Svaren är ändrade" in citizen.words
    assert WORDS["description"] in citizen.words
    assert "/kvitto/" in citizen.send().address


def get():
    request = RequestFactory().get("/")
    request.LANGUAGE_CODE = "sv"  # as the middleware leaves it
    return request


def reread(draft):
    return Draft.objects.get(pk=draft.pk)
