"""What `make run` does before the site answers."""

import signal
import socket
from threading import Event

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from perstorp.management import processes, static_build
from perstorp.management.catalogues import compile_catalogues
from perstorp.management.commands import run
from perstorp.management.commands.prepare import DatabaseAwayError
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


class Started:
    """A process of the site's that only remembers how it was started and what it was sent."""

    def __init__(self, variables):
        self.variables = variables
        self.signals = []
        self.send_signal = self.signals.append

    def poll(self):
        return None


@pytest.fixture
def started(monkeypatch, settings, tmp_path):
    """[(what was started, the process)] by `run`, which ends when the mail has been started."""
    settings.VAR_DIR = tmp_path
    processes_ = []
    stop = Event()

    def start(arguments, **variables):
        processes_.append((arguments, Started(variables)))
        if arguments is processes.MAIL:
            stop.set()
        return processes_[-1][1]

    monkeypatch.setattr(run, "number", lambda *_: 1)
    monkeypatch.setattr(run, "refuse_taken", lambda *_: None)
    monkeypatch.setattr(run, "wait_for", lambda *_: None)
    monkeypatch.setattr(run, "told_to_stop", lambda: stop)
    monkeypatch.setattr(run, "SECONDS_BETWEEN_STARTS", 0)
    monkeypatch.setattr(processes, "start", start)
    monkeypatch.setattr(processes, "end", lambda _: None)
    return processes_


@pytest.fixture
def database_is_away_twice(monkeypatch):
    answers = iter([DatabaseAwayError("Databasen är borta."), DatabaseAwayError("Borta än."), None])

    def prepare(*args, **kwargs):
        if error := next(answers):
            raise error

    monkeypatch.setattr(run, "call_command", prepare)


def test_site_that_has_copies_starts_without_its_database_and_is_prepared_when_it_is_back(
    started, database_is_away_twice, tmp_path, capsys
):
    (tmp_path / "kept/now").mkdir(parents=True)
    call_command("run")
    assert [arguments for arguments, _ in started] == [processes.WEB, processes.MAIL]
    # Its workers can read anew what is prepared by then.
    web = started[0][1]
    assert (web.variables, web.signals) == ({"PRELOAD": "off"}, [signal.SIGHUP])
    assert "visas kopior" in capsys.readouterr().err


def test_site_that_has_its_database_is_read_once_for_all_its_workers(started, monkeypatch):
    monkeypatch.setattr(run, "call_command", lambda *args, **kwargs: None)
    call_command("run")
    assert [process.variables for _, process in started] == [{}, {}]


def test_site_that_has_no_copies_does_not_start_without_its_database(
    started, database_is_away_twice
):
    with pytest.raises(CommandError, match="Databasen är borta"):
        call_command("run")
    assert not started
