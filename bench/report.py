"""Markdown tables, put between their marks in docs/performance.md. The words around are written
by hand."""

import os
import platform
import re
from datetime import datetime
from pathlib import Path

from .processes import ROOT, run

PAGE = ROOT / "docs" / "performance.md"
MARKS = "<!-- {name} -->\n{text}\n<!-- /{name} -->"


def table(head, rows):
    """A Markdown table; a column whose head ends with a space holds words, the others numbers."""
    lines = ["| " + " | ".join(title.strip() for title in head) + " |"]
    lines += ["|" + "|".join("---" if title.endswith(" ") else "--:" for title in head) + "|"]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines)


def spread_words(spread, digits=2):
    """ "0.95 (0.93–0.97)": median, lowest and highest."""
    return "{:.{d}f} ({:.{d}f}–{:.{d}f})".format(*spread, d=digits)


def write(name, text):
    """Prints `text` and puts it in the place called `name` in docs/performance.md."""
    text = f"{provenance(name)}\n\n{text}"
    print(f"\n{text}\n", flush=True)
    page = PAGE.read_text(encoding="utf-8")
    place = re.compile(f"<!-- {name} -->.*?<!-- /{name} -->", re.DOTALL)
    if not place.search(page):
        raise LookupError(f"There is no place for {name} in {PAGE}.")
    filled = MARKS.format(name=name, text=text)
    PAGE.write_text(place.sub(lambda _: filled, page), encoding="utf-8")


def provenance(name):
    part = name.partition(".")[0]
    commit = run(["git", "rev-parse", "--short", "HEAD"]).strip()
    if run(["git", "status", "--porcelain", "--untracked-files=no", "--", ":!docs"]).strip():
        commit += " and changes not committed"
    when = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return f"`make bench PART={part}` · {when} · {machine()} · commit {commit}"


def machine():
    """The machine in a few words: processor, cores, system, Python."""
    cpuinfo = Path("/proc/cpuinfo").read_text()
    model = re.search(r"^model name\s*: (.*)$", cpuinfo, re.MULTILINE)
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    load = os.getloadavg()[0]
    return (
        f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {system}, "
        f"Python {platform.python_version()}, load at the end {load:.1f}"
    )
