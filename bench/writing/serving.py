"""The two servers that are compared: the same gunicorn on the same kind of database."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

from tests.browser.running_site import ROOT, environment_of, own_database

SETTINGS = """
from django.db import connection
with connection.cursor() as cursor:
    for name in {names}:
        cursor.execute("{ask}" + name)
        print(name, *cursor.fetchone())
"""
DURABLE = {
    "SQLite": SETTINGS.format(names=["journal_mode", "synchronous"], ask="PRAGMA "),
    "PostgreSQL": SETTINGS.format(names=["fsync", "synchronous_commit"], ask="SHOW "),
}
PREPARED = """
import json
from bench.writing import prepared
print(json.dumps(prepared.{kind}({number})))
"""


@dataclass(frozen=True)
class Server:
    port: int
    environment: dict

    def manage(self, *arguments):
        """What `manage.py` with these arguments writes, of the site."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, check=True
        )
        return done.stdout.decode()

    def run(self, code):
        return self.manage("shell", "-v0", "-c", code)

    def prepared(self, kind, number):
        """[(path, body)] to send: see prepared.py."""
        return json.loads(self.run(PREPARED.format(kind=kind, number=number)))


@contextmanager
def servers(folder, database_url):
    """(the yardstick, the site), both on databases of their own; "" for SQLite."""
    with (
        own_database(database_url) as one,
        own_database(database_url) as other,
        _served(folder / "minimal", one, ["bench.writing.minimal:application"], _make_table) as low,
        _served(folder / "site", other, [], _prepare) as site,
    ):
        yield low, site


@contextmanager
def _served(folder, database_url, application, prepare):
    folder.mkdir()
    environment = environment_of(folder, database_url) | {"SITE_URL": "http://localhost"}
    server = Server(int(environment["PORT"]), environment)
    prepare(server)
    command = ["-m", "gunicorn", "--config", "gunicorn.conf.py", *application]
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, preexec_fn=_first_processor
    )
    try:
        _wait_for(server.port)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _first_processor():
    """The server has one processor to itself, and the client the others."""
    if len(os.sched_getaffinity(0)) > 1:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _make_table(server):
    command = [sys.executable, "-m", "bench.writing.minimal"]
    subprocess.run(command, cwd=ROOT, env=server.environment, check=True)


def _prepare(server):
    server.manage("prepare")


def _wait_for(port):
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("The server did not start.")
