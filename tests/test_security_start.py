"""What the site is started with: nonsense stops it with one sentence, and opens nothing."""

import runpy

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from perstorp import environment
from perstorp.management.commands.run import number

ODD_ADDRESSES = [
    "http://[bad", "https://user:pw@example.se", "http://localhost:abc", "http://a b",
    "https://example.se?q", "https://example.se#a", "https://a_b.se", "https://å.se",
    "https://example.se/del", "ftp://example.se", "example.se", "https://",
]  # fmt: skip


@pytest.mark.parametrize("url", ODD_ADDRESSES)
def test_an_address_that_is_none_stops_the_start(monkeypatch, url):
    monkeypatch.setenv("SITE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="SITE_URL is"):
        environment.site_url()


@pytest.mark.parametrize("url", ["https://www.example.se", "http://[::1]:8000", "http://10.0.0.1/"])
def test_an_address_starts_the_site(monkeypatch, url):
    monkeypatch.setenv("SITE_URL", url)
    assert environment.site_url() == url.rstrip("/")


@pytest.mark.parametrize(
    "url", ["//u:hemligt@h", "mysql://u:hemligt@h/n", "postgres://u:hemligt@h:bad/n"]
)
def test_a_database_that_is_none_stops_the_start_and_its_password_is_not_told(
    monkeypatch, tmp_path, url
):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="PostgreSQL or SQLite") as refused:
        environment.database(tmp_path)
    assert "hemligt" not in str(refused.value)


@pytest.mark.parametrize("folder", ["a b", "å?x#y%41", "+"])
def test_any_folder_name_will_do(monkeypatch, tmp_path, folder):
    monkeypatch.setenv("VAR_DIR", str(tmp_path / folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    path = environment.var_dir("unused")
    assert path.is_dir()
    assert environment.database(path)["NAME"] == tmp_path / folder / "db.sqlite3"


def test_a_proxy_that_is_no_address_stops_the_start(monkeypatch):
    for wrong in ("localhost", "10.0.0.1/8", "127.0.0.1,*"):
        monkeypatch.setenv("TRUSTED_PROXIES", wrong)
        with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES is"):
            environment.trusted_proxies(https=True)


def test_only_a_site_with_tls_has_a_proxy_that_nobody_has_named(monkeypatch):
    monkeypatch.delenv("TRUSTED_PROXIES", raising=False)
    assert environment.trusted_proxies(https=False) == []
    assert [str(one) for one in environment.trusted_proxies(https=True)] == [
        "127.0.0.0/8",
        "::1/128",
    ]


def test_a_folder_that_cannot_be_made_stops_the_start(monkeypatch, tmp_path):
    (tmp_path / "fil").touch()
    monkeypatch.setenv("VAR_DIR", str(tmp_path / "fil" / "var"))
    with pytest.raises(ImproperlyConfigured, match="VAR_DIR is .* nothing can be stored"):
        environment.var_dir("unused")


def test_a_variable_that_is_empty_is_not_set(monkeypatch, tmp_path):
    for name in ("VAR_DIR", "SITE_URL", "DATABASE_URL", "BIND", "PORT"):
        monkeypatch.setenv(name, "")
    assert environment.var_dir(tmp_path) == tmp_path
    assert environment.site_url() == "http://localhost:8000"
    assert environment.database(tmp_path)["NAME"] == tmp_path / "db.sqlite3"


def test_the_site_is_never_opened_to_the_world_by_an_empty_variable(monkeypatch):
    for name in ("BIND", "PORT", "WEB_CONCURRENCY"):
        monkeypatch.setenv(name, "")
    conf = runpy.run_path("gunicorn.conf.py")
    assert (conf["bind"], conf["workers"]) == ("127.0.0.1:8000", 2)
    assert number("PORT", "8000", 65535) == 8000


def test_a_database_that_does_not_answer_stops_the_start_with_one_sentence(monkeypatch):
    def fail():
        raise OperationalError("connection refused\n\tIs the server running?")

    monkeypatch.setattr(connection, "ensure_connection", fail)
    with pytest.raises(CommandError) as refused:
        call_command("prepare")
    assert "Databasen går inte att nå: connection refused Is the" in str(refused.value)
