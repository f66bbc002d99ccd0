"""wrk, and what it says."""

import re
from dataclasses import dataclass

from .processes import LOAD, run

SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1, "m": 60}
SHARE = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)\s*$", re.MULTILINE)
RATE = re.compile(r"^Requests/sec:\s+([\d.]+)$", re.MULTILINE)
ANSWERED = re.compile(r"^\s+(\d+) requests in ", re.MULTILINE)
REFUSED = re.compile(r"^\s+Non-2xx or 3xx responses: (\d+)$", re.MULTILINE)
BROKEN = re.compile(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)$", re.MULTILINE)


@dataclass(frozen=True)
class Load:
    """What wrk saw: requests a second, seconds for half and for 99 of 100, and what failed."""

    rate: float
    p50: float
    p99: float
    refused: int  # answers of 400 and above
    broken: int  # connections that failed, or were waited for too long


def command(url, *headers, connections=8, seconds=4, script=None):
    """The words that start wrk on `url`; `headers` are written "Name: value"."""
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    words += [word for header in headers for word in ("-H", header)]
    return [*words, *(["-s", str(script)] if script else []), url]


def load(url, *headers, **how):
    """A Load of one run, on the core of the load; see `command`."""
    return read(run(command(url, *headers, **how), LOAD))


def read(output):
    """The Load in what wrk has printed. Raises ValueError where there is none.

    A question that is never answered is no failure to wrk, so no answers at all must be told of.
    """
    rate, shares, answered = RATE.search(output), dict(_shares(output)), ANSWERED.search(output)
    if rate is None or shares.keys() != {"50", "99"} or answered[1] == "0":
        raise ValueError(f"This is no measurement:\n{output}")
    refused, broken = REFUSED.search(output), BROKEN.search(output)
    return Load(
        rate=float(rate[1]),
        p50=shares["50"],
        p99=shares["99"],
        refused=int(refused[1]) if refused else 0,
        broken=sum(map(int, broken.groups())) if broken else 0,
    )


def _shares(output):
    for share, number, unit in SHARE.findall(output):
        yield share, float(number) * SECONDS[unit]
