"""How much memory the site takes after a load, and how long it takes to start."""

import time

from . import report, wrk
from .processes import LOAD, PYTHON, ROOT, Processes, children, memory, run
from .rounds import ROUNDS, spread
from .server import TOPIC
from .site import Site, ask

PORT = 8830
SECONDS = 20
COMMANDS = f"""Memory: /proc/PID/smaps_rollup after every public page has been asked for in every \
worker and `wrk -t1 -c8 -d{SECONDS}s` on pages of eight kinds. Start: from the command until \
{TOPIC} is answered with 200, no process of the site running before; {ROUNDS} times; median \
(lowest–highest)."""
ADDRESSES = "from pages.kept.addresses import public_addresses; print(*public_addresses())"


def main(folder):
    site = Site(folder / "site", SITE_URL=f"http://localhost:{PORT}").prepare()
    with Processes() as processes:
        server, mail = site.serve(processes, PORT), site.rounds(processes)
        read_everything(site)
        run(wrk.command(f"http://localhost:{PORT}/", seconds=SECONDS, script="bench/pages.lua"))
        rows = [[name, *map(round, memory(pid))] for name, pid in named(server, mail)]
    sizes = report.table(["process ", "RSS, MB", "PSS, MB"], rows)
    times = report.table(["start ", "seconds"], [started(site, *how) for how in STARTS])
    report.write("footprint", f"{sizes}\n\n{times}\n\n{COMMANDS}")


def named(server, mail):
    yield "gunicorn's arbiter", server.pid
    for number, pid in enumerate(children(server), start=1):
        yield f"worker {number}", pid
    yield "mail and copies", mail.pid


def read_everything(site):
    """Enough times for each page that every worker has had it."""
    for path in site.manage("shell", "-v0", "-c", ADDRESSES).split():
        for _ in range(6):
            ask(PORT, path)


STARTS = (
    ("web server", ["-m", "gunicorn", "--config", ROOT / "gunicorn.conf.py"]),
    ("`make run` of a site that has run before", ["manage.py", "run"]),
)


def started(site, name, arguments):
    """A row: the seconds until the page is there."""
    times = []
    for _ in range(ROUNDS):
        with Processes() as processes:
            begun = time.monotonic()
            environment = site.environment | {"PORT": str(PORT)}
            process = processes.start([PYTHON, *arguments], LOAD, environment)
            while not is_there():
                if process.poll() is not None:
                    raise RuntimeError(f"{name} ended.")
                time.sleep(0.01)
            times.append(time.monotonic() - begun)
    return [name, report.spread_words(spread(times))]


def is_there():
    try:
        return ask(PORT, TOPIC)[0] == 200
    except OSError:
        return False
