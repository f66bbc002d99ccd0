"""The site as it is put on a server: prepared once, then started as the measurement asks."""

import http.client
import os
import re
import time
from pathlib import Path

from .processes import PYTHON, ROOT, SERVER, run

SECRET = "bench-" + "0123456789abcdef" * 4  # the same for all servers of one site
LOGIN = re.compile(r"Användarnamn: (?P<name>\S+)\s+Lösenord: +(?P<password>\S+)")
UNSET = {"DATABASE_URL", "CACHE_URL", "SITE_URL", "BIND", "PORT", "DEBUG", "EMAIL_URL"}
UNSET |= {"DJANGO_SETTINGS_MODULE", "TOWN_DIR", "KEPT_PAGES", "WEB_CONCURRENCY", "MAP_TILES"}
# Of the worker: gunicorn's own, as the yardstick's; without it, the project's.
SYNC = ("--worker-class", "sync", "--threads", "1")
SECONDS_TO_START = 60


class Site:
    """A site with its data in `folder`, and what manage.py and gunicorn need to know of it."""

    def __init__(self, folder, **variables):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        known = {name: value for name, value in os.environ.items() if name not in UNSET}
        own = {"VAR_DIR": str(self.folder), "SECRET_KEY": SECRET, "SITE_URL": "http://localhost"}
        self.environment = known | own | variables
        self.login = None

    def prepare(self):
        """Database, static files, start content; remembers the first login there."""
        said = self.manage("prepare")
        if login := LOGIN.search(said):
            self.login = login.group("name", "password")
        return self

    def manage(self, *arguments):
        return run([PYTHON, "manage.py", *arguments], environment=self.environment)

    def serve(self, processes, port, *arguments, core=SERVER, **variables):
        """gunicorn with the project's settings and `arguments`, answering at `port`."""
        words = [PYTHON, "-m", "gunicorn", "--config", ROOT / "gunicorn.conf.py", *arguments]
        own = self.environment | variables | {"PORT": str(port)}
        log = self.folder / "gunicorn.log"
        process = processes.start(words, core, own, log)
        try:
            wait_for(process, port)
        except RuntimeError as error:
            error.add_note(log.read_text()[-2000:])
            raise
        return process

    def rounds(self, processes, core=SERVER):
        """What the site does beside the visitors, as `make run` starts it: mail, copies."""
        words = [PYTHON, "manage.py", "deliver_mail", "--forever"]
        return processes.start(words, core, self.environment, self.folder / "rounds.log")


def wait_for(process, port, path="/healthz"):
    """Until `path` is answered at `port`, with whatever status."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        try:
            return ask(port, path)
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.01)
    raise RuntimeError(f"Nothing answers at {port}.")


def ask(port, path, headers=None, host="localhost"):
    """(status, headers as a list, body) of a GET on a new connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        own = {"Host": host, "Accept-Encoding": "gzip"}
        connection.request("GET", path, headers=own | (headers or {}))
        response = connection.getresponse()
        return response.status, response.getheaders(), response.read()
    finally:
        connection.close()
