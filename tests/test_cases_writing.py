"""What it costs the database to store a report, and that reading costs it no write."""

import cProfile
import pstats
import time
from io import BytesIO
from math import inf
from urllib.parse import urlencode

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contact.cases import turn
from contact.cases.models import ApiKey, DailySalt, Draft, OutboxMessage, Service
from pages.kept.ahead import environ_of
from pages.kept.generation import Generation, reading

from .citizen import CONTACT, START, at_check, only_case
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
# One for each table that gets rows, and one for each thing that must be known.
STATEMENTS = 18
# To know the category (three, once until something changes), to mark the draft as sent, and to
# count it: on PostgreSQL, where each would be a way to another process and back, at once.
STATEMENTS_OF_FORM = {"sqlite": 5, "postgresql": 4}
# Of Python's functions, with a tenth for another version of Python.
CALLS = 1950
# What a test's own transaction adds, and what the first report of a day does.
APART = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
WRITES = ("INSERT", "UPDATE", "DELETE", "BEGIN IMMEDIATE")
PAGES = ["/", "/kontakt/", "/fragor-och-svar/", "/nyheter/", "/anslagstavla/", "/sok/?q=avfall"]
PAGES += [START, "/lyssna/", "/en/kontakt/", "/open311/v2/services.json"]


@pytest.fixture
def service():
    return Service.objects.create(service_code="gata", service_name="Gata", api_visible=True)


@pytest.fixture(autouse=True)
def _not_the_first_of_the_day():
    DailySalt.objects.create(day=timezone.localdate())


def captured():
    return CaptureQueriesContext(connection)


def statements(queries):
    return [row["sql"] for row in queries if not row["sql"].startswith(APART)]


def test_the_last_post_of_the_form_costs_few_statements(service):
    citizen = at_check(service="gata", contact=CONTACT)
    with captured() as queries:
        answer = citizen.client.post(citizen.address, citizen.hidden())
    assert (answer.status_code, Draft.objects.sent().count()) == (303, 1)
    assert len(statements(queries)) == STATEMENTS_OF_FORM[connection.vendor]


def test_the_last_post_of_the_form_costs_few_calls(service, monkeypatch):
    citizens = [at_check(service="gata", contact=CONTACT) for _ in range(3)]
    posts = [posted(citizen.address, citizen.hidden()) for citizen in citizens]
    with kept_site(monkeypatch) as site, reading(Generation(1, inf)):
        for post in posts:  # the first ones warm what is remembered
            profile = cProfile.Profile()
            answer = profile.runcall(site.app.app, post, lambda *_: None)
            assert answer.status_code == 303
    assert pstats.Stats(profile).total_calls <= CALLS
    assert Draft.objects.sent().count() == 3


def posted(path, fields):
    """The environ of a form that is sent."""
    body = urlencode(fields).encode()
    return environ_of(path, "") | {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": BytesIO(body),
    }


def test_a_report_through_open311_costs_few_statements(client, service):
    _, key = ApiKey.issue("Prov")
    report = {"api_key": key, "service_code": "gata", "description": "Ett hål."}
    report |= {"address_string": "Torget", "email": "kim@example.se"}
    with captured() as queries:
        answer = client.post(
            "/open311/v2/requests.json",
            "&".join(f"{n}={v}" for n, v in report.items()),
            content_type="application/x-www-form-urlencoded",
        )
    assert (answer.status_code, only_case().mails.count()) == (200, 2)
    assert len(statements(queries)) == STATEMENTS


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_is_read_writes_nothing(client, path):
    with captured() as queries:
        client.get(path)
    assert [row["sql"] for row in queries if row["sql"].startswith(WRITES)] == []


def test_what_is_stored_is_on_the_disk_before_it_is_answered_for():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone() == (2,)  # FULL
            assert connection.transaction_mode == "IMMEDIATE"
            assert "journal_mode=WAL" in connection.settings_dict["OPTIONS"]["init_command"]
        else:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)


@pytest.mark.parametrize("ask", ["has_receipts", "has_alone"])
def test_whether_many_mails_went_to_an_address_is_read_from_an_index(ask):
    plan = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # so few rows it would rather read one by one
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
        with captured() as queries:
            getattr(OutboxMessage.objects, ask)(5, "kim@example.se", timezone.now())
        cursor.execute(f"{plan} {queries[-1]['sql']}")
        explained = str(cursor.fetchall())
    index = {"has_receipts": "cases_outbox_receipts", "has_alone": "cases_outbox_alone"}[ask]
    assert index in explained


def test_who_comes_while_the_database_has_been_held_for_long_is_told_at_once(monkeypatch):
    monkeypatch.setattr(turn, "SECONDS", 0.1)
    with turn.turn():
        time.sleep(0.1)
        begun = time.monotonic()
        with pytest.raises(OperationalError), turn.turn():
            pass
        assert time.monotonic() - begun < 0.05
    with turn.turn():
        pass
