"""Following a case leaves nothing of who did it, in the database or in the log."""

import logging

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from contact.cases.access import new_code
from contact.cases.follow_up.token import new_token
from contact.cases.models import StatusAccess
from perstorp.logs import Discreet

from .citizen import START, Citizen
from .follower import FIND, a_case, page_of
from .stored import everything_stored

pytestmark = pytest.mark.django_db


def test_P5_no_address_of_a_machine_is_kept_of_one_who_follows_or_guesses(caplog):
    client = Client(REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT="Tjuvlyssnaren")
    case, code = a_case()
    Citizen(FIND, client).send(reference=case.service_request_id, code=new_code())
    citizen = Citizen(FIND, client).send(reference=case.service_request_id, code=code)
    page_of(citizen, "lagg-till").send(text="Hej igen")
    assert "Hej igen" in everything_stored()
    assert "203.0.113" not in everything_stored()
    assert "Tjuvlyssnaren" not in everything_stored()
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
        for path in (
            f"{code}/",
            f"{code}: broken",
            f"{word}?klart=x",
            f"{word}/ny-kod/{'k' * 32}/",
            f"{word}/bilder/x/",
        )
    ]
    assert any("folj/…/" in line for line in lines)
    assert any("disk is full" in line for line in lines)
    for secret in (code, code.lower(), word, word.split(":")[1], "k" * 32):
        assert not any(secret in line for line in lines)
