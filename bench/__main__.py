"""Measures the site beside what is possible, and writes docs/performance.md.

make bench                # everything
make bench PART=kept      # one part; several with commas
"""

import os
import signal
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from . import report
from .processes import printed_by
from .settings import POSTGRES

# In this order; how long each takes on two cores, in minutes.
PARTS = {
    "calls": 1,
    "kept": 5,
    "behind_nginx": 3,
    "footprint": 1,
    "publishing": 8,
    "turns": 5,
    "town": 4,
    "outage": 3,
    "first_view": 1,
    "lighthouse": 15,
    "writing": 10,
    "growth": 30,
}
# What prints a report of its own, and what it is told: on each database.
PRINTS = {"writing": [{}], "growth": [{"DATABASE_URL": ""}, {"DATABASE_URL": POSTGRES}]}


def main(names):
    if strangers := set(names) - PARTS.keys():
        sys.exit(f"There is no part {', '.join(strangers)}. Parts: {', '.join(PARTS)}.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    for name in names or PARTS:
        print(f"== {name}: some {PARTS[name]} minutes", flush=True)
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            if name in PRINTS:
                report.write(name, "\n\n".join(printed(name)))
            else:
                import_module(f".{name}", __package__).main(Path(folder))
        print(f"== {name}: {(time.monotonic() - begun) / 60:.1f} minutes", flush=True)


def printed(name):
    for variables in PRINTS[name]:
        yield printed_by(f"bench.{name}", **variables)


if __name__ == "__main__":
    main([name for name in os.environ.get("PART", "").split(",") if name])
