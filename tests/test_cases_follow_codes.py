"""A new code, more photos, and mail to someone who has sent nothing."""

import logging
import re

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from contact.cases.access import new_code
from contact.cases.follow_up import adding, stopping
from contact.cases.follow_up.token import new_token
from contact.cases.models import MailStop, OutboxMessage, StatusAccess
from contact.cases.models.event import EventType
from perstorp.logs import Discreet

from .builders import make_case
from .citizen import CONTACT, START, Citizen
from .follower import FIND, a_case, answered, follower, mail_code, page_of, types
from .photos import photo, upload

pytestmark = pytest.mark.django_db
SENDER = CONTACT | {"email": "kim@example.se", "receipt": True}
STOP = f"{START}inte-jag/"


def test_a_new_code_is_shown_and_the_old_one_opens_nothing():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod").send()
    code = re.search(r"(?:\w{5}-){5}\w{5}", citizen.words)[0]
    assert follower(case, old).page.status_code == 422
    assert follower(case, code).page.status_code == 200
    assert types(case)[-1] == EventType.ACCESS
    assert "Ny kod" not in follower(case, code).words


def test_L1_a_double_click_gives_one_new_code():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod")
    answers = {
        citizen.client.post(citizen.address, citizen.hidden())["Location"].split("/")[-2]
        for _ in range(2)
    }
    assert len(answers) == 1
    assert case.accesses.filter(revoked_at=None).count() == 1


def test_a_new_code_from_a_mail_takes_only_those_of_mails_away():
    case, code = a_case()
    first = mail_code(case)
    page_of(Citizen(f"{FIND}{mail_code(case)}/").send(), "ny-kod").send()
    assert Citizen(f"{FIND}{first}/").send().page.status_code == 404
    assert follower(case, code).page.status_code == 200


@pytest.mark.parametrize("key", ["", "x", "\x00" * 32, "ö" * 32])
def test_a_key_that_cannot_be_one_gives_no_code(key):
    case, code = a_case()
    assert page_of(follower(case, code), "ny-kod").send(key=key).page.status_code == 422
    assert StatusAccess.objects.count() == 1


def test_a_new_code_is_shown_only_with_the_page_that_it_opens():
    case, old = a_case()
    citizen = page_of(follower(case, old), "ny-kod").send()
    other, _code = a_case()
    word = new_token(other.accesses.get(), timezone.now())
    key = citizen.address.split("/")[-2]
    assert Client().get(f"{FIND}{word}/ny-kod/{key}/").status_code == 404


def test_a_photo_is_added_once_and_shown():
    case, code = a_case()
    citizen = page_of(follower(case, code), "bild")
    for _ in range(2):
        citizen.send(photo=photo("hemligt namn.jpg"))
        citizen.address = citizen.address.partition("?")[0] + "bild/"
    assert types(case).count(EventType.PHOTO) == case.photos.count() == 1
    html = follower(case, code).html
    address = re.search(rf'src="({FIND}\S+liten/)"', html)[1]
    shown = Client().get(address)
    assert (shown["Content-Type"], shown["Referrer-Policy"]) == ("image/jpeg", "no-referrer")
    mail_code(case)
    by_mail = new_token(case.accesses.get(shows_text=False), timezone.now())
    assert Client().get(f"{FIND}{by_mail}/bilder/{address.split('/')[-3]}/").status_code == 404


@pytest.mark.parametrize("content", [None, b"", b"<svg/>", b"%PDF-1.4"])
def test_H7_what_is_no_photo_is_refused_with_words(content):
    case, code = a_case()
    chosen = {} if content is None else {"photo": upload(content)}
    citizen = page_of(follower(case, code), "bild").send(**chosen)
    assert citizen.page.status_code == 422
    assert '<a href="#id_photo">' in citizen.html
    assert not case.photos.exists()


def test_three_photos_can_be_added_and_none_to_a_closed_case(monkeypatch):
    case, code = a_case()
    monkeypatch.setattr(adding, "MOST_PHOTOS", 1)
    citizen = page_of(follower(case, code), "bild")
    citizen.send(photo=photo())
    assert "/bild/" not in citizen.html
    answered(case)
    assert "/bild/" not in follower(case, code).html


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


def test_P5_no_address_of_a_machine_is_kept_of_one_who_follows_or_guesses(caplog):
    client = Client(REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT="Tjuvlyssnaren")
    case, code = a_case()
    Citizen(FIND, client).send(reference=case.service_request_id, code=new_code())
    citizen = Citizen(FIND, client).send(reference=case.service_request_id, code=code)
    page_of(citizen, "lagg-till").send(text="Hej igen")
    assert "Hej igen" in _everything_stored()
    assert "203.0.113" not in _everything_stored()
    assert "Tjuvlyssnaren" not in _everything_stored()
    assert caplog.records == []


def test_P3_no_log_line_holds_a_code_or_the_word_that_opens_a_case(monkeypatch, caplog):
    case, code = a_case()
    word = new_token(case.accesses.get(), timezone.now())

    def fail(*args, **kwargs):
        raise OperationalError("the disk is full")

    monkeypatch.setattr(StatusAccess.objects.__class__, "for_code", fail, raising=False)
    monkeypatch.setattr("contact.cases.follow_up.views.case.told", fail)
    for path in (f"{word}/", f"{word}/lagg-till/", f"{code}/", f"{code.lower()}/"):
        for _ in range(2):
            Citizen(f"{FIND}{path}").send()
    lines = [Discreet().format(record) for record in caplog.records]
    lines += [
        Discreet().format(logging.makeLogRecord({"msg": f"Not found: {START}folj/{path}"}))
        for path in (f"{code}/", f"{word}/ny-kod/{'k' * 32}/", f"{word}/bilder/x/")
    ]
    assert any("folj/…/" in line for line in lines)
    assert any("disk is full" in line for line in lines)
    for secret in (code, code.lower(), word, word.split(":")[1], "k" * 32):
        assert not any(secret in line for line in lines)


def _everything_stored():
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return str(rows)
