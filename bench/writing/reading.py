"""How long those who read wait while others send: at nginx, as visitors do, and at gunicorn."""

import statistics
from contextlib import contextmanager
from threading import Event, Thread, Timer
from types import SimpleNamespace

from bench.nginx import Nginx
from bench.processes import Processes

from .sending import get, post, send_all, send_while

PAGE = "/fragor-och-svar/orostelefonen/"
PLAIN, TLS = 8841, 8842
READERS, SENDERS = 4, 8
SECONDS = 2  # of reading alone
LONGER = 3  # as many rounds' reports as keep senders busy about as long
HEAD = f"""{READERS} who read {PAGE}, and {SENDERS} who send through the form meanwhile. p99 in ms:

| | readers at | alone | meanwhile | ratio | lowest–highest | read/s alone | meanwhile | sent/s |
|---|---|--:|--:|--:|--:|--:|--:|--:|"""
# Seconds that a reader rests after each page: together they ask for several hundred in a second.
PAUSE = 0.005


@contextmanager
def nginx_before(site, folder):
    """nginx as deploy/nginx.conf has it in front of the Server `site`; gives its port."""
    with Processes() as processes:
        itself = SimpleNamespace(folder=site.environment["VAR_DIR"])
        Nginx(folder, PLAIN, TLS).start(processes, itself, site.port)
        yield PLAIN


def measured(site, folder, number, rounds):
    """{"nginx" or "gunicorn": [(Sent alone, Sent beside senders, Sent of the senders)]}, a row a
    round, in each of which LONGER times `number` are sent through the form."""
    number *= LONGER
    waiting = iter(site.prepared("web", 2 * number * rounds))
    found = {"nginx": [], "gunicorn": []}
    with nginx_before(site, folder) as nginx:
        for turn in range(rounds):
            for name, port in (("nginx", nginx), ("gunicorn", site.port)):
                pairs = [next(waiting) for _ in range(number)]
                first = len(found[name]) * number
                parts = [post(*pair, one) for one, pair in enumerate(pairs, start=first)]
                found[name].append(_round(site.port, port, parts, is_first=turn % 2 == 0))
    return found


def _round(site_port, port, parts, *, is_first):
    """Alone and beside senders, every other time in the other order."""
    alone = _alone(port) if is_first else None
    beside, sent = _beside(site_port, port, parts)
    return alone or _alone(port), beside, sent


def _alone(port):
    over = Event()
    Timer(SECONDS, over.set).start()
    return send_while(port, get(PAGE), READERS, lambda: not over.is_set(), PAUSE)


def _beside(site_port, port, parts):
    sent = []
    sender = Thread(target=lambda: sent.append(send_all(site_port, parts, SENDERS)))
    sender.start()
    beside = send_while(port, get(PAGE), READERS, sender.is_alive, PAUSE)
    sender.join()
    return beside, sent[0]


def table(database, found):
    for name, rows in found.items():
        ratios = [p99(beside) / p99(alone) for alone, beside, _ in rows]
        middle = statistics.median
        yield (
            f"| {database} | {name} | {middle(p99(alone) for alone, _, _ in rows):.1f} "
            f"| {middle(p99(beside) for _, beside, _ in rows):.1f} | {middle(ratios):.2f} "
            f"| {min(ratios):.2f}–{max(ratios):.2f} "
            f"| {middle(alone.rate for alone, _, _ in rows):.0f} "
            f"| {middle(beside.rate for _, beside, _ in rows):.0f} "
            f"| {middle(sent.rate for _, _, sent in rows):.0f} |"
        )


def p99(sent):
    """Milliseconds."""
    times = sorted(sent.times)
    return times[len(times) * 99 // 100] * 1000
