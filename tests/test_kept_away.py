"""The database is away: pages are as they would be, for a day, also after a new start."""

import gzip
import json
import os
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError

from pages.kept import ahead, copies, watch
from pages.kept.addresses import public_addresses
from pages.kept.ahead import Ahead
from pages.kept.models import ChangeQuerySet
from pages.models import Page

from .builders import make_hours, make_page, make_point, make_topic
from .kept_site import KeptSite, kept_site

pytestmark = pytest.mark.django_db
# Fewer than there are, for the sake of time. Where it matters a test asks for all.
PAGES = ["/", "/avfall/", "/nytt/", "/kontakt/", "/fragor-och-svar/aterbruket/"]
A_DAY = ahead.REACHES
NOW = datetime(2026, 12, 1, 7, 30, 20, tzinfo=UTC)  # a Tuesday, 08.30 in Sweden


@pytest.fixture(autouse=True)
def at_half_past_eight(time_machine, settings, tmp_path, monkeypatch):
    time_machine.move_to(NOW, tick=False)
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(ahead, "SETTLES", -1)
    monkeypatch.setattr(ahead, "AT_A_TIME", 600)
    monkeypatch.setattr(ahead, "public_addresses", lambda: list(PAGES))
    # Enough for one turn. A day is made in one test.
    monkeypatch.setattr(ahead, "REACHES", timedelta(minutes=40))
    monkeypatch.setattr(ahead, "IS_RENEWED", timedelta(minutes=20))
    return time_machine


@pytest.fixture(autouse=True)
def site(monkeypatch):
    with kept_site(monkeypatch) as site:
        yield site


@pytest.fixture
def town():
    make_page()
    make_topic(sensitive=True)
    make_hours(make_point(published_at=NOW - timedelta(days=1)), "09:00", "12:00")


@pytest.fixture
def is_stopped(monkeypatch):
    """Call it to stop the database."""

    def refuse(*args, **kwargs):
        raise OperationalError("connection refused")

    def stop():
        monkeypatch.setattr("django.db.models.sql.compiler.SQLCompiler.execute_sql", refuse)
        monkeypatch.setattr(ChangeQuerySet, "edition", refuse)
        monkeypatch.setattr("pages.kept.watch.connection.close", lambda: None)

    return stop


def test_what_has_been_read_is_read_on(site, town, is_stopped):
    site.look()
    before = site.ask("/avfall/")
    is_stopped()
    site.look()
    assert site.watch.is_away()
    assert site.ask("/avfall/") == before


def test_after_a_new_start_every_page_is_there_with_the_opening_state_of_the_moment(
    town, is_stopped, monkeypatch, time_machine
):
    monkeypatch.setattr(ahead, "REACHES", A_DAY)
    Ahead().round(NOW)
    is_stopped()
    new = KeptSite(monkeypatch)
    for hours, state in (
        (0, "Stängt – öppnar 09.00"),
        (1, "Öppet nu – stänger 12.00"),
        (4, "Stängt – öppnar i morgon 09.00"),
        (17, "Stängt – öppnar 09.00"),
        (25, "Öppet nu – stänger 12.00"),
    ):
        time_machine.move_to(NOW + timedelta(hours=hours), tick=False)
        new.look()
        assert state in new.ask("/kontakt/").text
    for path in ("/", "/en/", "/avfall/", "/en/avfall/", "/en/kontakt/"):
        assert new.ask(path).status == 200
    assert json.loads(new.ask("/avfall/", "lyssna=manus").text)["language"] == "sv"


def test_page_from_the_disk_is_the_page_that_was_made(site, town, is_stopped):
    site.look()
    before = site.ask("/fragor-och-svar/aterbruket/")
    Ahead().round(NOW)
    is_stopped()
    site.watch.generation = None
    site.look()
    after = site.ask("/fragor-och-svar/aterbruket/")
    assert after.text == before.text
    assert after.headers == before.headers
    assert after.headers["Cache-Control"] == "private, no-store"


def test_what_nobody_has_a_copy_of_says_so_and_whom_to_ring(site, town, is_stopped):
    Ahead().round(NOW)
    is_stopped()
    site.look()
    for path in ("/finns-inte/", "/sok/", "/../secret_key/", "/kontakt/../avfall/"):
        answer = site.ask(path)
        assert answer.status == 503
        assert answer.headers["Retry-After"] == "60"
        assert "Vi kan inte visa sidan just nu" in answer.text


def test_database_that_goes_between_two_looks_is_no_error_for_the_reader(site, town, is_stopped):
    Ahead().round(NOW)
    site.look()
    is_stopped()
    assert not site.watch.is_away()
    assert site.ask("/avfall/").status == 200


def test_database_that_says_nothing_counts_as_away(site, monkeypatch):
    site.look()
    assert not site.watch.is_away()
    answered = site.watch._answered_at
    monkeypatch.setattr(watch, "monotonic", lambda: answered + watch.PATIENCE + 0.1)
    assert site.watch.is_away()


def test_when_it_is_back_pages_are_made_anew(site, town, is_stopped, monkeypatch):
    Ahead().round(NOW)
    with monkeypatch.context() as patched:
        patched.setattr(ChangeQuerySet, "edition", lambda self: 1 / 0)
        patched.setattr(watch, "Error", ZeroDivisionError)
        patched.setattr(watch.connection, "close", lambda: None)
        site.look()
        assert site.watch.is_away()
    make_page(slug="nytt")
    site.look()
    assert not site.watch.is_away()
    assert site.ask("/nytt/").status == 200


def test_every_public_page_is_copied_and_nothing_that_only_some_may_see(town, monkeypatch):
    monkeypatch.setattr(ahead, "public_addresses", public_addresses)
    make_page(slug="utkast", published_at=None)
    make_page(slug="sedan", published_at=NOW + timedelta(minutes=20))
    Ahead().round(NOW)
    places = {str(path.relative_to(copies.root())) for path in copies.root().rglob("*.gz")}
    for path in public_addresses():
        assert any(place.endswith(f"{path}index.html.gz") for place in places), path
    assert not any("utkast" in place for place in places)
    assert not any("073020/sedan" in place for place in places)
    assert any("sedan" in place for place in places)


def test_copies_are_renewed_before_they_end(town):
    work = Ahead()
    work.round(NOW)
    first = (copies.root() / "now").readlink()
    work.round(NOW + timedelta(minutes=10))
    assert (copies.root() / "now").readlink() == first
    work.round(NOW + timedelta(minutes=30))
    second = (copies.root() / "now").readlink()
    assert second != first
    there = [path.name for path in copies.root().iterdir() if not path.is_symlink()]
    assert there == [str(second)]


def test_a_change_is_copied_when_it_has_settled(town, monkeypatch):
    work = Ahead()
    work.round(NOW)
    monkeypatch.setattr(ahead, "SETTLES", 60)
    make_page(slug="nytt")
    first = (copies.root() / "now").readlink()
    work.round(NOW)
    assert (copies.root() / "now").readlink() == first
    monkeypatch.setattr(ahead, "SETTLES", -1)
    work.round(NOW + timedelta(seconds=1))
    folder = copies.root() / "now" / "at" / copies.minute_of(NOW)
    assert "Avfall" in gzip.decompress((folder / "nytt" / "index.html.gz").read_bytes()).decode()


def test_a_change_is_there_at_once_and_the_hours_after_it_are_borrowed_meanwhile(town, monkeypatch):
    """A crisis that was published a moment ago is not waited for until the whole day is made."""
    work = Ahead()
    work.round(NOW)
    Page.objects.update(title="Koka vattnet")
    monkeypatch.setattr(ahead, "AT_A_TIME", -1)  # a page a round
    first = (copies.root() / "now").readlink()
    rounds, later = 0, NOW + timedelta(seconds=1)
    while (copies.root() / "now").readlink() == first:
        work.round(later)
        rounds += 1
    assert rounds <= 2 * 2 * len(PAGES) + 2
    assert "Koka vattnet" in _copy_at(NOW)
    assert "Avfall" in _copy_at(NOW + timedelta(minutes=35))
    monkeypatch.setattr(ahead, "AT_A_TIME", 600)
    work.round(later)
    assert "Koka vattnet" in _copy_at(NOW + timedelta(minutes=35))
    assert len([path for path in copies.root().iterdir() if not path.is_symlink()]) == 1


def _copy_at(moment):
    page = copies.root() / "now" / "at" / copies.minute_of(moment) / "avfall" / "index.html.gz"
    return gzip.decompress(page.read_bytes()).decode()


def test_what_does_not_turn_lies_on_the_disk_once(town):
    Ahead().round(NOW)
    periods = sorted(copies.root().glob("now/from-*"))
    assert len(periods) == 2
    page = {os.stat(period / "avfall" / "index.html.gz").st_ino for period in periods}
    hours = {os.stat(period / "kontakt" / "index.html.gz").st_ino for period in periods}
    assert len(page) == 1
    assert len(hours) == 2


def test_nginx_finds_the_minute_by_swedish_time_too(town):
    Ahead().round(NOW)
    at = copies.root() / "now" / "at"
    assert (at / "2026-12-01T07:31+0000").resolve() == (at / "2026-12-01T08:31+0100").resolve()
