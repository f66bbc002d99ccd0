"""A whole site under load: gunicorn with its workers, nginx in front, mail beside, wrk at both."""

import signal
from pathlib import Path

from . import wrk
from .nginx import Nginx
from .processes import LOAD, children
from .server import GZIP
from .workers import Worker

PAGES = Path(__file__).with_name("pages.lua")
# wrk takes all of its core that nobody else wants: who measures, there too, must not wait for it.
LAST = ("nice", "-n", "10")
FOR_EVER = 3600  # seconds: until it is told to end
URL = "https://localhost:8822"


class Stand:
    """One application server of a site; `port` is gunicorn's, the next two are nginx's."""

    def __init__(self, processes, site, port, name=""):
        self.processes, self.site, self.port, self.name = processes, site, port, name
        self.gunicorn = site.serve(processes, port)
        self.nginx = Nginx(site.folder / "nginx", port + 1, port + 2)
        self.front = self.nginx.start(processes, site, port)
        self.rounds = site.rounds(processes)
        self.loads = []

    def workers(self):
        """A Worker for each of gunicorn's, and one for nginx."""
        named = enumerate(children(self.gunicorn), start=1)
        own = [Worker(f"{self.name}worker {n}", URL, self.port, pid) for n, pid in named]
        return [*own, Worker(f"{self.name}nginx", URL, self.port + 1)]

    def begin_load(self, connections):
        """wrk asks gunicorn and nginx, over so many `connections` each, for pages of all kinds,
        until `end_load`."""
        for name, port in (("gunicorn", self.port), ("nginx", self.port + 1)):
            headers = [GZIP, f"Host: {URL.partition('//')[2]}", "X-Forwarded-Proto: https"]
            how = {"seconds": FOR_EVER, "script": PAGES, "connections": connections}
            words = [*LAST, *wrk.command(f"http://127.0.0.1:{port}", *headers, **how)]
            log = self.site.folder / f"wrk-{name}.log"
            self.loads.append((name, self.processes.start(words, LOAD, log=log), log))

    def end_load(self):
        """{who was asked: Load} since `begin_load`."""
        for _, process, _ in self.loads:
            process.send_signal(signal.SIGINT)
            process.wait()
        return {f"{self.name}{name}": wrk.read(log.read_text()) for name, _, log in self.loads}
