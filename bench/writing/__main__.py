"""How many reports are stored durably, against a Django view that stores one row and no more; and
how long those who read meanwhile wait.

    .venv/bin/python -m bench.writing [requests a round] [rounds]

On SQLite and on the PostgreSQL server at TEST_POSTGRES_URL, in one interleaved run. The server has
one processor, the client another. Every report must be there afterwards, and whole.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from . import reading
from .sending import post, send_all
from .serving import DURABLE, ROOT, servers

POSTGRES = os.environ.get("TEST_POSTGRES_URL", "postgres:///postgres")
CONNECTIONS = 8
KINDS = ("minimal", "web", "open311")
NAMES = {
    "minimal": "one row, minimal Django view",
    "web": "the form's last POST",
    "open311": "POST to Open311",
}
NEEDED = 0.6
# As the process beside the visitors does, which does not run here.
RECEIVE = """
import time
from contact.cases.models import Draft, ServiceRequest
from contact.cases.receiving import receive_sent
number, begun = Draft.objects.sent().count(), time.monotonic()
receive_sent()
print(ServiceRequest.objects.count(), number, time.monotonic() - begun)
"""


def main(number=600, rounds=5):
    print(f"{datetime.now(UTC).date()}, commit {_commit()}, {number} a round, {rounds} rounds")
    print("\n| | | requests/s | × minimal | lowest–highest | p50 ms | p99 ms |")
    print("|---|---|--:|--:|--:|--:|--:|")
    notes, waits = [], []
    for name, url in (("SQLite", ""), ("PostgreSQL", POSTGRES)):
        with tempfile.TemporaryDirectory() as folder, servers(Path(folder), url) as (low, site):
            notes.append(f"{name}: {', '.join(site.run(DURABLE[name]).split(chr(10))[:2])}")
            _tell(name, _measure(low, site, number, rounds))
            waits += reading.table(
                name, reading.measured(site, Path(folder) / "nginx", number, rounds)
            )
            notes.append(_whole(site, (2 + 2 * reading.LONGER) * number * rounds))
    print("\n" + "\n".join([reading.HEAD, *waits, "", *notes]))


def _measure(low, site, number, rounds):
    """{kind: [Sent]}, a round after another, in another order each time."""
    given = {kind: site.prepared(kind, number * rounds) for kind in KINDS}
    found = {kind: [] for kind in KINDS}
    for turn in range(rounds):
        for kind in KINDS[turn % 3 :] + KINDS[: turn % 3]:
            first = turn * number
            part = enumerate(given[kind][first : first + number], start=first)
            requests = [post(path, body, one) for one, (path, body) in part]
            sent = send_all((low if kind == "minimal" else site).port, requests, CONNECTIONS)
            assert sent.statuses == {200 if kind == "open311" else 303}, (kind, sent.statuses)
            found[kind].append(sent)
    return found


def _tell(database, found):
    yardstick = [sent.rate for sent in found["minimal"]]
    for kind, rows in found.items():
        rates = [sent.rate for sent in rows]
        ratios = [rate / low for rate, low in zip(rates, yardstick, strict=True)]
        times = sorted(time * 1000 for sent in rows for time in sent.times)
        print(
            f"| {database} | {NAMES[kind]} | {statistics.median(rates):.0f} "
            f"| {statistics.median(ratios):.2f} | {min(ratios):.2f}–{max(ratios):.2f} "
            f"| {times[len(times) // 2]:.1f} | {times[len(times) * 99 // 100]:.1f} |",
            flush=True,
        )
    busy = max(sent.busy for rows in found.values() for sent in rows)
    print(f"| {database} | the client's own work | {busy:.0%} of a processor, at most | | | | |")


def _whole(site, expected):
    """What check_cases says. Raises an error if a report that was answered for is not there."""
    stored, sent, seconds = site.run(RECEIVE).split()
    if int(stored) != expected:
        raise SystemExit(f"{expected} reports were sent, and {stored} are there.")
    each = float(seconds) / int(sent) * 1000
    checked = site.manage("check_cases").strip()
    return f"{sent} of the form were made cases afterwards, {each:.1f} ms each. {checked}"


def _commit():
    command = ["git", "describe", "--always", "--dirty"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode().strip()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
