"""What a page costs in function calls and queries, and where they go: no noise moves these."""

import json

from . import report
from .processes import PYTHON, SERVER, run
from .server import CONTACT, START, TOPIC
from .site import Site

PAGES = {
    "topic": TOPIC,
    "start page": START,
    "contact": CONTACT,
    "section": "/omsorg-stod/",
    "page": "/omsorg-stod/vald-i-nara-relation/",
    "news": "/nyheter/",
    "notice board": "/anslagstavla/",
    "topic in English": f"/en{TOPIC}",
}
COMMANDS = """`python -m bench.counted PATH` in the site's environment, KEPT_PAGES=off for what is \
rendered anew: cProfile through the WSGI handler, sockets left out, warm."""


def main(folder):
    site = Site(folder / "site").prepare()
    rows = [row for name, path in PAGES.items() for row in rows_of(site, name, path)]
    head = [
        "page ",
        "calls, rendered anew",
        "queries",
        "calls, kept",
        "calls, 304",
        "queries, kept",
    ]
    report.write("calls", f"{report.table(head, rows)}\n\n{COMMANDS}")
    for name, kept in (("anew", "off"), ("kept", "on")):
        told = counted(site, TOPIC, KEPT_PAGES=kept)
        rows = [
            [f"`{function}`", calls, f"{own:.3f}", f"{all_in_all:.3f}"]
            for function, calls, own, all_in_all in told["heaviest"]
        ]
        head = ["function ", "calls", "own time, ms", "with what it calls, ms"]
        report.write(f"calls.{name}", report.table(head, rows))


def rows_of(site, name, path):
    anew = counted(site, path, KEPT_PAGES="off")
    kept = counted(site, path)
    yield [
        f"{name}, `{path}`",
        f"{anew['calls']:,}".replace(",", " "),
        anew["queries"],
        kept["calls"],
        kept["calls_again"] if kept["status_again"].startswith("304") else kept["status_again"],
        kept["queries"],
    ]


def counted(site, path, **variables):
    words = [PYTHON, "-m", "bench.counted", path]
    return json.loads(run(words, SERVER, site.environment | variables))
