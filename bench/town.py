"""The load of the whole town, through nginx with TLS, while an editor publishes."""

import asyncio
import os
import re
import time
from collections import Counter
from statistics import median
from threading import Event, Thread

from . import report, visitors, wrk
from .editor import Editor
from .footprint import ADDRESSES, named
from .nginx import Nginx
from .processes import LOAD, Processes, children, cpu_seconds, run
from .server import GZIP, START, url
from .settings import number
from .site import Site, ask

PORT, PLAIN, TLS = 8830, 8831, 8832
# 7 000 people read 20 pages each in ten minutes.
RATE, SECONDS = 7000 * 20 / 600, number("SECONDS", 60)
EVERY = 5  # seconds between two changes
NO_RESUMPTION = (
    "ssl_session_cache shared:tls:5m;",
    "ssl_session_cache off;\n    ssl_session_tickets off;",
)
CSS = re.compile(r'<link[^>]* href="(/static/[^"]+\.css)"')
COMMANDS = f"""nginx with deploy/nginx.conf, one process, no TLS session taken up again; gunicorn \
and the mail process: all on core 0. On core 1 bench/visitors.py: {RATE:.0f} visits a second for \
{SECONDS} seconds, each a TLS connection of its own on which a page and its stylesheet are \
fetched, the pages of the sitemap in turn; measured from when the visit was due. An editor saves \
a topic every {EVERY} seconds. Highest rate: `wrk -t1 -c64 -d10s \
-H "Connection: close"` on one page."""


def main(folder):
    site = Site(folder / "site", SITE_URL=f"https://localhost:{TLS}").prepare()
    paths = site.manage("shell", "-v0", "-c", ADDRESSES).split()
    with Processes() as processes:
        server, mail = site.serve(processes, PORT), site.rounds(processes)
        nginx = Nginx(folder / "nginx", PLAIN, TLS)
        front = nginx.start(processes, site, PORT, resumption=NO_RESUMPTION)
        people = dict(named(server, mail)) | {"nginx": children(front)[0]}
        css = CSS.search(page_text(START))[1]
        with Publishing(Editor(TLS, site.login)) as editor:
            visits, shares = attended(people, paths, css)
        highest = run(wrk.command(url(START, TLS, "https"), *CLOSE, connections=64, seconds=10))
    text = [table(visits, editor.times), cpu(shares)]
    text += [f"{count} failed: {why}." for why, count in Counter(visits.failed).most_common(3)]
    text += [f"Highest rate of new connections: {wrk.read(highest).rate:.0f}/s."]
    report.write("town", "\n\n".join([*text, COMMANDS]))


CLOSE = (GZIP, "Connection: close")


def page_text(path):
    return ask(PLAIN, path, {"Accept-Encoding": "identity"})[2].decode()


def attended(people, paths, css):
    """(Visits, {who: share of a core}) of the load; the client has a core to itself."""
    pids = people | {"the visitors": os.getpid()}
    before = {name: cpu_seconds(pid) for name, pid in pids.items()}
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {int(LOAD)})
    try:
        visits = asyncio.run(visitors.come(TLS, paths, css, RATE, SECONDS))
    finally:
        os.sched_setaffinity(0, usual)
    used = {name: cpu_seconds(pid) - before[name] for name, pid in pids.items()}
    return visits, {name: seconds / visits.seconds for name, seconds in used.items()}


class Publishing:
    """An editor who saves every EVERY seconds, in a thread, until the `with` is left."""

    def __init__(self, editor):
        self.editor, self.times, self.error = editor, [], None
        self.stop, self.thread = Event(), Thread(target=self._publish)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()
        if self.error:
            raise self.error

    def _publish(self):
        try:
            form = self.editor.first("faq/topic")
            while not self.stop.wait(EVERY):
                sent, answered = self.editor.publish(form, title_sv=f"Ändrat {time.time():.0f}")
                self.times.append(answered - sent)
        except Exception as error:  # noqa: BLE001 - raised in the other thread
            self.error = error


def table(visits, saved):
    rows = [
        row("page, on a new connection", visits.pages, len(visits.failed)),
        row("page and stylesheet", visits.styled, len(visits.failed)),
        row("an editor's saving", saved, 0),
    ]
    return report.table(["what ", "number", "p50, ms", "p99, ms", "max, ms", "failed"], rows)


def row(name, times, failed):
    times = sorted(times)
    p99 = times[(len(times) * 99 - 1) // 100]
    return [name, len(times), *(f"{1e3 * t:.0f}" for t in (median(times), p99, times[-1])), failed]


def cpu(shares):
    rows = [[name, f"{share:.0%}"] for name, share in shares.items()]
    served = sum(share for name, share in shares.items() if name != "the visitors")
    rows.append(["**the site in all**", f"**{served:.0%}**"])
    return report.table(["process ", "of a core"], rows)
