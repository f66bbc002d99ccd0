"""A kept page, and one rendered anew, beside the yardstick B1."""

from . import load_table, report
from .rounds import ROUNDS, interleaved
from .server import PORT, SECONDS, START, TOPIC, Server, answers_of, b1, unchanged, url
from .site import SYNC, Site

B1 = "B1: a WSGI function that returns the same bytes"
ANEW = "page rendered anew"
COMMANDS = f"""`PORT={PORT} taskset -c 0 gunicorn --config gunicorn.conf.py {" ".join(SYNC)}` (B1: \
`… bench.yardstick`; the site's own worker: without the options) and `taskset -c 1 wrk -t1 -c8 \
-d{SECONDS}s --latency -H "Accept-Encoding: gzip" {url(TOPIC)}` after two seconds of the same; \
{ROUNDS} rounds, one server at a time; median (lowest–highest)."""


def main(folder):
    site = Site(folder / "site", SITE_URL=f"http://localhost:{PORT}").prepare()
    topic, start = answers_of(site, TOPIC, START)
    results = interleaved([server.measure for server in servers(site, topic, start)])
    facts = f"{TOPIC}: {len(topic[2])} bytes compressed, {len(topic[1])} headers."
    report.write("kept", f"{facts}\n\n{load_table.of(results, B1)}\n\n{COMMANDS}")


def servers(site, topic, start):
    again, yardstick = unchanged(topic), url(TOPIC)
    sync = {
        "kept page": (yardstick,),
        "kept page, If-None-Match (304)": (yardstick, again),
        "start page, If-None-Match (304)": (url(START), unchanged(start)),
    }
    own = {
        "kept page, the site's own worker": (yardstick,),
        "kept page, the site's own worker, If-None-Match (304)": (yardstick, again),
    }
    return [
        b1(site, topic, B1),
        served(site, sync, *SYNC),
        b1(site, topic, "B1 with no headers but Content-Type and Content-Length", bare=True),
        served(site, {ANEW: (yardstick,)}, *SYNC, KEPT_PAGES="off"),
        b1(site, topic, "B1, the site's own worker", ()),
        served(site, own),
    ]


def served(site, asked, *arguments, **variables):
    return Server(
        lambda processes: site.serve(processes, PORT, *arguments, **variables),
        asked,
    )
