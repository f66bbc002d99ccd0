"""What a page takes with ten of each kind and with a hundred thousand, side by side.

    .venv/bin/python -m bench.growth [--keep FOLDER] [--only WORDS]

On SQLite; with DATABASE_URL, on the PostgreSQL server that it names, in two databases of its own.
--keep leaves the databases where they are, for the next time; --only measures what has the words.
"""

import argparse
import json
import os
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from bench.processes import LOAD, PYTHON, ROOT
from bench.site import Site

SIZES = (10, 100_000)
ROUNDS = 15
MOST = 1.5
SLOW = 0.002  # seconds: a query that --sql shows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--sql", action="store_true", help="show the slow queries of the large one")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        folder = chosen.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        small, large = (filled(folder, size) for size in SIZES)
        sites = [stack.enter_context(Answering(site)) for site in (small, large)]
        print("| kind | what | 10, ms | 100 000, ms | ratio | queries | bytes |")
        print("|---|---|--:|--:|--:|--:|--:|")
        for kind, addresses in sites[0].asked.items():
            for what, address in addresses.items():
                if chosen.only in f"{kind}: {what}":
                    pair = address, sites[1].asked[kind][what]
                    found = compared(sites, pair, chosen.rounds)
                    if found[1][1] > MOST * found[1][0]:  # what was slow by chance
                        found = compared(sites, pair, 2 * chosen.rounds)
                    tell(f"{kind} | {what}", *found, chosen.sql)


def filled(folder, size):
    """The Site of `size`, filled if it was not there; migrated anyway."""
    url = os.environ.get("DATABASE_URL", "")
    variables = {"KEPT_PAGES": "off"}
    if url:
        name = f"growth_{size}"
        subprocess.run(["createdb", name], check=False, capture_output=True)
        variables["DATABASE_URL"] = urlsplit(url)._replace(path=f"/{name}").geturl()
    site = Site(folder / f"{'postgresql' if url else 'sqlite'}-{size}", **variables)
    site.manage("migrate", "-v0")
    stamp = site.folder / "filled"
    if not stamp.exists():
        site.manage("shell", "-v0", "-c", f"from bench.growth.filling import fill; fill({size})")
        stamp.touch()
    site.manage("shell", "-v0", "-c", "from bench.growth.filling import analyse; analyse()")
    return site


class Answering:
    """A process that answers for `site`."""

    def __init__(self, site):
        code = "from bench.growth.answering import answer_for_ever; answer_for_ever()"
        self.process = subprocess.Popen(
            ["taskset", "-c", LOAD, PYTHON, "manage.py", "shell", "-v0", "-c", code],
            cwd=ROOT,
            env=site.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.asked = json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(20)

    def ask(self, address, counts=False):
        self.process.stdin.write(json.dumps([address, counts]) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def compared(sites, addresses, rounds):
    """(what is counted of each site, [the ms of each]): one answer of one and one of the other,
    `rounds` times, so that what else the machine does disturbs both alike."""
    both = list(zip(sites, addresses, strict=True))
    counted = [site.ask(address, counts=True) for site, address in both]
    times = [[site.ask(address) for site, address in both] for _ in range(rounds)]
    return counted, [median(taken) for taken in zip(*times, strict=True)]


def tell(name, counted, times, sql):
    few, many = counted
    ratio = times[1] / times[0]
    queries = sorted({few["queries"], many["queries"]})
    mark = " **!**" if ratio > MOST else ""
    print(
        f"| {name} | {times[0]:.1f} | {times[1]:.1f} | {ratio:.2f}{mark} "
        f"| {'/'.join(map(str, queries))} | {few['bytes']}/{many['bytes']} |",
        flush=True,
    )
    for query, seconds in many["sql"] if sql else []:
        if float(seconds) >= SLOW:
            print(f"    {seconds} s  {query[:1500]}")


if __name__ == "__main__":
    main()
