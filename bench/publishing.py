"""How long after an editor has saved a change every worker shows it, under full load."""

import time
from contextlib import ExitStack
from statistics import median
from threading import Thread

from tests.browser.running_site import own_database

from . import report, settings
from .editor import Editor
from .processes import Processes
from .settings import POSTGRES, REDIS, number
from .site import Site
from .stand import URL, Stand

CHANGES = number("CHANGES", 100)
PORTS = (8820, 8823)  # gunicorn's; the next two are nginx's, without TLS and with
TOPIC, SECTION, PAGE, CONTACT = (
    "/fragor-och-svar/orostelefonen/",
    "/omsorg-stod/",
    "/omsorg-stod/orolig-for-ett-barn/",
    "/kontakt/",
)
# (the page whose form it is, the field, where it is seen)
TEXTS = [
    (TOPIC, "lead_sv", TOPIC),
    (PAGE, "title_sv", SECTION),
    (CONTACT, "description_sv", CONTACT),
    (TOPIC, "lead_en", f"/en{TOPIC}"),
]
# At gunicorn and again at nginx: enough to fill the site's core. Two servers share it, and these.
CONNECTIONS = 8
GIVE_UP = 30  # seconds
BETWEEN = 0.005  # seconds between two questions to the same worker
HEAD = [
    "asked ",
    "seen",
    "within 1 s",
    "s from the answer: median",
    "p99",
    "most",
    "s from the click: median",
    "p99",
    "most",
]
COMMANDS = f"""An editor saves a form of the admin {CHANGES} times, in turn a topic's lead, a \
page's title (seen in its section's list), a contact point's text and a topic's English lead. \
Every worker is asked on a connection that it and no other has taken up, five milliseconds after \
each answer, from the click until it shows the change; so is nginx. Counted to the end of the \
first answer that shows it, from when the answer to the form had come and from when the form was \
sent. Meanwhile `nice wrk -t1 -c{CONNECTIONS} -s bench/pages.lua` at gunicorn and another at \
nginx; half as many connections at each of two servers, which share the core. The site on core 0, \
all that asks on core 1."""


def main(folder):
    site = Site(folder / "one", SITE_URL=URL).prepare()
    words = "SQLite, one server of two workers"
    report.write("publishing", f"{words}\n\n{measured([site])}\n\n{COMMANDS}")
    if missing := settings.away():
        print(f"Two servers are not measured: {missing}.")
        return
    with own_database(POSTGRES) as database:
        shared = {"SITE_URL": URL, "DATABASE_URL": database, "CACHE_URL": REDIS}
        sites = [Site(folder / name, **shared).prepare() for name in ("a", "b")]
        words = "PostgreSQL and Redis, two servers of two workers each; saved at A"
        report.write("publishing.two", f"{words}\n\n{measured(sites)}")


def measured(sites):
    """The table of CHANGES changes, saved at the first of `sites`, which are one site."""
    with ExitStack() as stack:
        processes = stack.enter_context(Processes())
        names = ("",) if len(sites) == 1 else ("A: ", "B: ")
        stands = [Stand(processes, *row) for row in zip(sites, PORTS, names, strict=False)]
        editor = Editor(PORTS[0] + 2, sites[0].login)
        workers = [worker for stand in stands for worker in stand.workers()]
        for stand in stands:
            stand.begin_load(CONNECTIONS // len(stands))
        delays = {worker.name: [] for worker in workers}
        for count in range(CHANGES):
            change(editor, workers, count, delays)
        loads = {name: load for stand in stands for name, load in stand.end_load().items()}
    return f"{table(delays)}\n\n{load_words(loads)}"


def change(editor, workers, count, delays):
    """Saves a change and adds to `delays` how long it was until each of `workers` showed it."""
    page, field, shown_at = TEXTS[count % len(TEXTS)]
    words, seen, form = f"Mätning {count:03}", {}, editor.behind(page)
    watching = [Thread(target=watch, args=(one, shown_at, words, seen)) for one in workers]
    for thread in watching:
        thread.start()
    sent, answered = editor.publish(form, **{field: words})
    for thread in watching:
        thread.join()
    for name, moment in seen.items():
        delays[name].append((moment - answered, moment - sent))


def watch(worker, path, words, seen):
    """Asks until `words` are shown, and notes when; nothing if they are not within GIVE_UP."""
    until = time.monotonic() + GIVE_UP
    while time.monotonic() < until:
        status, text = worker.ask(path)
        if status == 200 and words in text:
            seen[worker.name] = time.monotonic()
            return
        time.sleep(BETWEEN)


def table(delays):
    rows = []
    for name, pairs in delays.items():
        after_answer, after_click = (sorted(column) for column in zip(*pairs, strict=True))
        soon = sum(seconds <= 1 for seconds in after_answer)
        numbers = [*in_three(after_answer), *in_three(after_click)]
        rows.append([name, f"{len(pairs)} of {CHANGES}", soon, *(f"{n:.2f}" for n in numbers)])
    return report.table(HEAD, rows)


def in_three(ordered):
    """Median, p99 and most."""
    return median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], ordered[-1]


def load_words(loads):
    """What the visitors saw meanwhile."""
    return "The load meanwhile: " + "; ".join(
        f"{name} {load.rate:.0f} requests/s, p99 {load.p99 * 1e3:.0f} ms, {load.refused} refused, "
        f"{load.broken} broken"
        for name, load in loads.items()
    )
