"""Mail to someone who has sent nothing: explained, and stopped with one button."""

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.access import new_code
from contact.cases.follow_up import stopping
from contact.cases.limits import ADDITIONS, count
from contact.cases.mail import delivery
from contact.cases.models import MailStop, OutboxMessage, RateBucket
from contact.cases.models.event import EventType
from contact.cases.staff.case.history import history_of

from .builders import make_case
from .citizen import CONTACT, START, Citizen
from .follower import FIND, a_case, answered, at_page, mail_code, types
from .mail_servers import DOWN

pytestmark = pytest.mark.django_db
SENDER = CONTACT | {"email": "kim@example.se", "receipt": True}
STOP = f"{START}inte-jag/"


def test_H11_the_link_that_stops_mail_changes_nothing_by_being_followed():
    case, _code = a_case(contact=SENDER)
    for method in ("get", "head"):
        page = getattr(Client(), method)(f"{STOP}{mail_code(case)}/")
        assert page.status_code == 200
        assert case.service_request_id not in page.content.decode()
        assert "kim@example.se" not in page.content.decode()
    assert not MailStop.objects.exists()


def test_H4_one_button_stops_all_mail_to_an_address_and_another_undoes_it():
    case, _code = a_case(contact=SENDER)
    make_case(contact=SENDER | {"email": "Kim@Example.se"})
    make_case(contact=SENDER | {"email": "nora@example.se"})
    citizen = Citizen(f"{STOP}{mail_code(case)}/").send()
    assert "Vi skickar inga fler mejl till dig" in citizen.words
    receipts = OutboxMessage.objects.to_senders()
    assert set(receipts.values_list("recipient", "state")) == {
        ("kim@example.se", "withheld"), ("Kim@Example.se", "withheld"),
        ("nora@example.se", "queued"),
    }  # fmt: skip
    answered(case)
    assert receipts.get(template="answer").state == "withheld"
    citizen.send()
    assert "Har du fått mejl om ett ärende du inte skickat?" in citizen.words
    assert not MailStop.objects.exists()
    assert types(case).count(EventType.MAIL_STOPPED) == 2


def test_H4_the_button_pressed_twice_does_not_undo_itself():
    case, _code = a_case(contact=SENDER)
    citizen = Citizen(f"{STOP}{mail_code(case)}/")
    hidden = citizen.hidden()
    for _ in range(2):
        assert citizen.client.post(citizen.address, hidden).status_code == 303
    assert MailStop.objects.count() == types(case).count(EventType.MAIL_STOPPED) == 1


def test_H4_a_code_of_a_receipt_stops_no_mail_to_the_address_that_was_written():
    _case, code = a_case(contact=SENDER)
    for wrong in (code, new_code()):
        assert Citizen(f"{STOP}{wrong}/").send().page.status_code == 404
    assert not MailStop.objects.exists()


def test_who_has_no_code_is_told_what_has_happened():
    page = Citizen(STOP)
    assert page.page.status_code == 200
    assert "någon annan skrivit din e-postadress" in page.words
    assert STOP in Citizen(FIND).html


def test_a_case_without_an_address_stops_nothing():
    case, _code = a_case()
    assert stopping.mail_access(mail_code(case)) is None


def test_H4_a_mail_that_is_on_its_way_when_they_are_stopped_is_not_tried_again(settings):
    case, _code = a_case(contact=SENDER)
    now = timezone.now()
    settings.EMAIL_BACKEND = DOWN
    OutboxMessage.objects.to_staff().update(state="sent")
    message = OutboxMessage.objects.take(now)
    assert message.recipient == "kim@example.se"
    Citizen(f"{STOP}{mail_code(case)}/").send()
    delivery._put_back(message, OSError(), now)
    assert OutboxMessage.objects.get(pk=message.pk).state == "withheld"


@pytest.mark.parametrize("page", ["stop", "new code"])
def test_H4_a_button_pressed_without_end_does_not_fill_the_history(page, rf):
    case, code = a_case(contact=SENDER)
    opened = (
        Citizen(f"{STOP}{mail_code(case)}/") if page == "stop" else at_page(case, code, "ny-kod")
    )
    before = case.events.count()
    count(rf.get("/"), ADDITIONS, timezone.now())
    RateBucket.objects.update(count=ADDITIONS.most)
    assert opened.send().page.status_code == 429
    assert case.events.count() == before


def test_the_history_says_who_stopped_the_mail_and_not_that_it_was_the_sender():
    case, _code = a_case(contact=SENDER)
    Citizen(f"{STOP}{mail_code(case)}/").send()
    entry = history_of(case)[-1]
    assert (entry.who, entry.what) == ("Mottagaren av mejlen", "ändrade om vi får mejla")
    assert entry.event.internal_text == "Mottagaren vill inte ha fler mejl."
