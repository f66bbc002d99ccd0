"""The site as someone who has just typed `make run` has it, on a free port with its own data."""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 180
LOGIN = re.compile(r"Användarnamn: (?P<name>\S+)\s+Lösenord: +(?P<password>\S+)")


@dataclass(frozen=True)
class Site:
    url: str  # http://localhost:PORT, without a closing slash
    var_dir: Path
    staff_name: str
    staff_password: str
    environment: dict  # what manage.py needs, to act on the same site


@contextmanager
def running_site(var_dir, database_url="", **variables):
    """Starts the site with its data in `var_dir`, or on the server at `database_url`; ends it."""
    with own_database(database_url) as own_url:
        process, log, environment = start(var_dir, own_url, **variables)
        try:
            wait_until_it_answers(process, log)
            login = LOGIN.search(log.read_text()).group("name", "password")
            yield Site(f"http://localhost:{environment['PORT']}", var_dir, *login, environment)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


def start(var_dir, database_url="", **variables):
    """(process, path of what it says, its environment) of a site that is starting."""
    environment = environment_of(var_dir, database_url) | variables
    log = var_dir / "run.log"
    with log.open("w") as out:
        command = [sys.executable, "manage.py", "run"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    return process, log, environment


def wait_until_it_answers(process, log):
    deadline = time.monotonic() + SECONDS_TO_START
    while "Webbplatsen är igång" not in log.read_text():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"The site did not start:\n{log.read_text()}")
        time.sleep(0.1)


def environment_of(var_dir, database_url=""):
    unset = {"DATABASE_URL", "SITE_URL", "BIND", "DEBUG", "EMAIL_URL", "DJANGO_SETTINGS_MODULE"}
    unset |= {"MAP_TILES", "MAP_ATTRIBUTION"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {"VAR_DIR": str(var_dir), "PORT": str(free_port()), "PYTHONUNBUFFERED": "1"}
    environment["TRUSTED_PROXIES"] = "127.0.0.0/8"
    # Making copies of a whole day's pages would take as long as the tests.
    environment["KEPT_COPIES"] = "off"
    return environment | ({"DATABASE_URL": database_url} if database_url else {})


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def own_database(url):
    """The address of a new database on the server at `url`, dropped afterwards; "" for SQLite."""
    if not url:
        yield ""
        return
    name = f"site_{secrets.token_hex(8)}"
    server, _, query = url.partition("?")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
