"""What goes wrong is told by its name, never by what someone has written."""

import logging

import pytest
from django.conf import settings
from django.db import OperationalError

from contact.cases import sending
from contact.cases.mail import telling
from perstorp.logs import Discreet

from .citizen import at_check

pytestmark = pytest.mark.django_db
TYPED = {"description": "Min granne Ove är sjuk."}
OVE = {"reply": "yes", "email": "ove@example.se", "receipt": "on"}


def test_P13_nobody_is_mailed_about_errors():
    assert settings.ADMINS == settings.MANAGERS == []
    handlers = settings.LOGGING["handlers"].values()
    assert {handler["class"] for handler in handlers} == {"logging.StreamHandler"}
    assert settings.DEBUG is False


@pytest.mark.parametrize("error", [RuntimeError("broken"), OperationalError("gone")])
@pytest.mark.parametrize(
    ("place", "name", "statuses"),
    [(sending, "_store", {500, 503}), (telling, "tell_of_new", {202})],
    ids=["sent", "made a case"],
)
def test_P13_a_crash_when_something_is_sent_logs_nothing_that_was_typed(  # noqa: PLR0913
    monkeypatch, caplog, error, place, name, statuses
):
    citizen = at_check(words=TYPED, contact=OVE)

    def crash(*args):
        raise error

    monkeypatch.setattr(place, name, crash)
    with caplog.at_level(logging.DEBUG):
        citizen.send()
    assert citizen.page.status_code in statuses
    logged = "".join(Discreet().format(record) for record in caplog.records)
    assert type(error).__name__ in logged
    for typed in ("granne", "Ove", "sjuk", "ove@", citizen.address):
        assert typed not in logged


def test_P13_a_case_that_comes_in_is_not_news_for_the_log(caplog):
    with caplog.at_level(logging.INFO):
        citizen = at_check(words=TYPED, contact=OVE)
        citizen.send()
    assert "granne" not in caplog.text
    assert "ove@" not in caplog.text
