"""Whether anyone is ever told "Öppet nu" of what has closed: 200 turns, at sixty times the speed.

In the server's time a minute is a second (quick_time.py). A contact point opens in one minute and
closes in the next. An answer is right if what it says was so at any moment from when it was asked
for until it was there. Whoever asks works that out without the site, all through, under load.
"""

import re
import time
from datetime import datetime
from zoneinfo import ZoneInfo

from . import report, wrk
from .processes import LOAD, Processes
from .quick_time import quick
from .server import CONTACT, GZIP, url
from .settings import number
from .site import Site, ask

PORT, SPEED = 8837, 60
TURNS = number("TURNS", 200)
ZONE = ZoneInfo("Europe/Stockholm")
BEGINS = datetime(2026, 12, 1, 7, 30, tzinfo=ZONE)
FIRST_HOUR, HOURS = 8, 5
OPENS = BEGINS.replace(hour=FIRST_HOUR, minute=0).timestamp()
POINT = f"""from datetime import UTC, datetime, time
from contact.models import ContactPoint, OpeningHours, Telephone
ContactPoint.objects.update(published_at=None)
point = ContactPoint.objects.create(
    name="Luckan", slug="luckan", published_at=datetime(2026, 1, 1, tzinfo=UTC))
Telephone.objects.create(contact_point=point, number="0435-390 00")
for hour in range({FIRST_HOUR}, {FIRST_HOUR + HOURS}):
    for minute in range(0, 60, 2):
        OpeningHours.objects.create(contact_point=point, tuesday=True, opens=time(hour, minute),
            closes=time(hour, minute + 1))"""
STATE = re.compile(r"(Öppet nu|Stängt)[^<]*")
COMMANDS = f"""gunicorn with two workers on core 0, in a time {SPEED} times as quick \
(bench/quick_time.py), read over and over on new connections from core 1, where \
`wrk -t1 -c4` reads it too. A telephone that is open every other minute."""


def main(folder):
    site = Site(folder / "site", SITE_URL=f"http://localhost:{PORT}").prepare()
    site.manage("shell", "-v0", "-c", POINT)
    began = time.monotonic()
    now = quick(began, BEGINS.timestamp(), SPEED)
    with Processes() as processes:
        told = f"{began} {BEGINS.timestamp()} {SPEED}"
        site.serve(processes, PORT, "bench.quick_time", QUICK_TIME=told)
        words = wrk.command(url(CONTACT, PORT), GZIP, connections=4, seconds=3600)
        load = processes.start(words, LOAD)
        seen = list(answers(now))
        if load.poll() is not None:
            raise RuntimeError("The load has ended before the reading.")
    report.write("turns", f"{table(seen)}\n\n{COMMANDS}")


def answers(now):
    """(asked, answered, what it said) until TURNS turns have passed; two POSIX times, seconds."""
    minutes = set()
    while len(minutes) <= TURNS:
        asked = now()
        status, _, body = ask(PORT, CONTACT, {"Accept-Encoding": "identity"})
        if status != 200:
            raise RuntimeError(f"{CONTACT} was answered with {status}.")
        if asked >= OPENS:
            minutes.add(asked // 60)
            yield asked, now(), STATE.search(body.decode())[0]


def table(seen):
    """How many answers, turns, and answers that were not right at any moment of theirs."""
    wrong = [asked // 60 for asked, answered, line in seen if not is_right(asked, answered, line)]
    minutes = {asked // 60 for asked, _, _ in seen}
    rows = [
        ["answers", len(seen)],
        ["turns between them", int(max(minutes) - min(minutes))],
        ["answers with another state than that of the moment", len(wrong)],
        ["minutes in which there was one", len(set(wrong))],
        ["different lines", len({line for *_, line in seen})],
    ]
    return report.table(["what ", "number"], rows)


def is_right(asked, answered, line):
    """True if it is open in one of the minutes and the line says so, or closed."""
    minutes = range(int(asked // 60), int(answered // 60) + 1)
    return line.startswith("Öppet") in {minute % 2 == 0 for minute in minutes}
