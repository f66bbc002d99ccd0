from math import inf
from pathlib import Path

import pytest
from django.db import connection
from django.utils import translation

from listen import words
from perstorp.management.catalogues import compile_catalogues

from .engines import FakeEngine

ASKING = {"db", "transactional_db", "live_server"}


def pytest_configure():
    compile_catalogues([Path(__file__).resolve().parent.parent / "locale"])


def pytest_collection_modifyitems(items):
    """Marks what asks no database, and so shows the same whichever stands behind.

    pytest-django refuses it to a test that has not said so; what runs the site (`browser`) asks in
    a process of its own.
    """
    for item in items:
        said = any(map(item.get_closest_marker, ("django_db", "browser")))
        if not said and ASKING.isdisjoint(item.fixturenames) and not hasattr(item.cls, "databases"):
            item.add_marker("no_database")


@pytest.fixture(autouse=True)
def plain_surroundings(settings, tmp_path, monkeypatch):
    """Files go to a folder of the test's own; mail to `mailoutbox`; no manifest is needed. Pages
    are copied ahead only where a test is about it. How
    words are said is not asked of the database but where a test is about it, and what was said of
    a page in one test is forgotten in the next.

    A test speaks Swedish, whatever language the last page of the test before it was in.
    """
    translation.activate(settings.LANGUAGE_CODE)
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.KEPT_PAGES = False
    monkeypatch.setattr("listen.words.SECONDS", inf)
    monkeypatch.setattr("listen.words._memory", words._Memory())
    monkeypatch.setattr("listen.published.remembered.most", 0)
    monkeypatch.setattr("listen.sound.store.root", lambda: _made(tmp_path / "listen"))
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def engine(tmp_path, settings, monkeypatch):
    """The voice that the site has is a stand-in: `engine()`, or what FakeEngine takes."""

    def use(**how):
        found = FakeEngine(tmp_path, **how)
        monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, found))
        return found

    return use


def _made(folder):
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite in a file, as on the site: in memory it would lock nothing between threads.

    On PostgreSQL each of the processes that test has a database of its own, as without this.
    """
    if connection.vendor == "sqlite":
        file = tmp_path_factory.mktemp("database") / "test.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(file)
