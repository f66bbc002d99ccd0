"""A change is seen, however it is made; and what changes nothing for readers makes no page anew."""

import re
from io import StringIO
from threading import Barrier, Thread

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from contact.cases.models import Department, MailText
from contact.models import ContactPoint
from pages.kept.addresses import public_addresses
from pages.kept.ahead import environ_of
from pages.kept.making import made
from pages.kept.models import MANY, SOME, Change
from pages.kept.triggers import shown_tables
from pages.models import Page

from .builders import (
    make_alert,
    make_case,
    make_hours,
    make_news,
    make_notice,
    make_page,
    make_point,
    make_question,
    make_superuser,
    make_topic,
)
from .kept_site import kept_site

TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')
# Read by pages, and nothing of what they show: who is logged in, what is counted here.
NOT_SHOWN = {"kept_change"}


@pytest.fixture
def site(monkeypatch):
    with kept_site(monkeypatch) as site:
        yield site


def changes(action):
    """Whether `action` is seen as a change."""
    before = Change.objects.edition()
    action()
    return Change.objects.edition() != before


@pytest.mark.django_db
def test_what_an_editor_changes_is_what_the_next_reader_is_sent(site):
    page = make_page(title="Avfall")
    site.look()
    assert "Avfall" in site.ask("/avfall/").text
    page.title = "Sopor"
    page.save()
    site.look()
    assert "<h1>Sopor" in site.ask("/avfall/").text


@pytest.mark.django_db
def test_page_that_is_taken_down_is_gone(site):
    page = make_page()
    site.look()
    assert site.ask("/avfall/").status == 200
    page.delete()
    site.look()
    assert site.ask("/avfall/").status == 410


@pytest.mark.django_db
def test_nothing_is_made_anew_while_nothing_changes(site):
    make_page()
    site.look()
    generation = site.watch.generation
    make_case()
    site.look()
    assert site.watch.generation is generation


@pytest.mark.django_db
def test_every_table_that_is_shown_tells_of_its_changes():
    call_command("load_start_content", stdout=StringIO())
    make_alert()
    make_notice()
    MailText.objects.create(template="receipt")
    Department.objects.first().members.add(make_superuser())
    page = make_page(slug="gammal")
    page.slug = "ny"
    page.save()  # leaves its old address behind
    for table in shown_tables():
        Change.objects.all().delete()
        _change_all_rows(table)
        assert set(Change.objects.values_list("table_name", flat=True)) == {table}


def _change_all_rows(table):
    quoted = connection.ops.quote_name(table)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {quoted} SET id = id")


@pytest.mark.django_db
def test_a_change_past_djangos_save_is_seen():
    page, point = make_page(), make_point()
    assert changes(lambda: Page.objects.update(title="Sopor"))
    assert changes(lambda: Page.objects.bulk_update([page], ["title"]))
    assert changes(lambda: point.pages.add(page))
    assert changes(lambda: point.pages.clear())
    assert changes(lambda: ContactPoint.objects.all().delete())
    assert not changes(lambda: list(Page.objects.all()))


@pytest.mark.django_db
def test_a_change_that_is_taken_back_is_none():
    def takes_back():
        with transaction.atomic():
            make_page()
            transaction.set_rollback(True)

    assert not changes(takes_back)


@pytest.mark.django_db
def test_pages_are_made_of_nothing_that_does_not_tell_of_its_changes(site):
    topic = make_topic(parent=make_page())
    make_question(topic)
    make_news()
    make_notice()
    make_hours(make_point())
    read = set()
    for path in public_addresses():
        with CaptureQueriesContext(connection) as queries:
            made(site.app.app, environ_of(path, ""))
        for query in queries.captured_queries:
            read.update(TABLE.findall(query["sql"]))
    assert "pages_page" in read
    assert read <= set(shown_tables()) | NOT_SHOWN


@pytest.mark.django_db
def test_the_list_of_changes_stays_short():
    Change.objects.bulk_create([Change() for _ in range(MANY + 1)])
    Change.objects.forget()
    assert SOME - 1 <= Change.objects.count() <= SOME
    before = Change.objects.edition()
    Change.objects.forget()
    assert Change.objects.edition() == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_of_two_changes_at_once_the_one_that_is_done_last_is_seen_too():
    """Whoever began first may finish last; the highest key is then no news."""
    began, other_is_done = Barrier(2), Barrier(2)

    def slow():
        with transaction.atomic():
            make_page(slug="sen")
            began.wait(10)
            other_is_done.wait(10)
        connection.close()

    thread = Thread(target=slow)
    thread.start()
    began.wait(10)
    make_page(slug="snabb")
    between = Change.objects.edition()
    other_is_done.wait(10)
    thread.join(10)
    assert Change.objects.edition() != between
