"""What `make run` does before the site answers."""

import socket

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from perstorp.management import processes, static_build
from perstorp.management.catalogues import compile_catalogues
from perstorp.management.first_login import make_first_login

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8"

msgid "Hej"
msgstr "Hello"
"""


@pytest.fixture
def locale(tmp_path):
    folder = tmp_path / "locale"
    (folder / "en/LC_MESSAGES").mkdir(parents=True)
    (folder / "en/LC_MESSAGES/django.po").write_text(CATALOGUE)
    return folder


def test_catalogues_are_compiled_once(locale):
    assert [path.name for path in compile_catalogues([locale])] == ["django.po"]
    assert b"Hello" in (locale / "en/LC_MESSAGES/django.mo").read_bytes()
    assert compile_catalogues([locale]) == []


@pytest.mark.django_db
def test_first_login_is_made_up_once_and_stored_only_as_a_hash():
    name, password = make_first_login()
    user = get_user_model().objects.get(username=name)
    assert user.check_password(password)
    assert password not in user.password
    assert make_first_login() is None


@pytest.mark.django_db
def test_no_login_is_made_up_where_somebody_can_log_in():
    get_user_model().objects.create_user("ebba")
    assert make_first_login() is None


def test_static_files_are_collected_again_only_when_something_has_changed(settings, tmp_path):
    settings.VAR_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    extra = tmp_path / "extra"
    extra.mkdir()
    settings.STATICFILES_DIRS = [extra]
    assert static_build.collect_static()
    assert not static_build.collect_static()
    (extra / "new.css").write_text("p { margin: 0 }")
    assert static_build.collect_static()


def test_port_that_is_taken_stops_the_start(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(CommandError, match=f"Port {port} är upptagen"):
            call_command("run")
    assert processes.is_free("127.0.0.1", port)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "åtta", "²"])
def test_port_that_is_no_port_stops_the_start(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(CommandError, match="Skriv ett tal mellan 1 och 65535"):
        call_command("run")
