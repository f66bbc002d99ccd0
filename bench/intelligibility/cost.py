"""What sound costs to make and how long it becomes, at the chosen manner. Needs no recogniser."""

import os
import resource
import statistics
import tempfile
import time
from pathlib import Path

from voice import PAUSE, Manner, speak

from content import Page, pages

TIMES = 5  # each cost is the median of so many


def main():
    content = pages()
    topic = content["orostelefonen", "sv"]
    print("| said | characters | sentences | sound, s | CPU, s | wall, s | bytes a second |")  # noqa: T201
    for name, page in (("250", cut(topic, 250)), ("1 000", cut(topic, 1000)), ("topic", topic)):
        print(cost(name, page))  # noqa: T201
    for language in ("sv", "en"):
        print(language, length([page for page in content.values() if page.language == language]))  # noqa: T201


def cut(page, characters):
    """The first blocks of `page`, `characters` in all."""
    text = " ".join(page.blocks)[:characters]
    return Page(page.name, page.language, (text,))


def cost(name, page):
    """A row: median CPU and wall seconds of a whole job, the cold process included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.mp3"
        runs = [timed(page, path) for _ in range(TIMES)]
        answer, given = speak(page, Manner(), path)
        rate = path.stat().st_size / answer["seconds"]
    cpu, wall = (statistics.median(each) for each in zip(*runs, strict=True))
    said = sum(map(len, given))
    seconds = answer["seconds"]
    return (
        f"| {name} | {said} | {len(given)} | {seconds:.1f} | {cpu:.3f} | {wall:.3f} | {rate:.0f} |"
    )


def timed(page, path):
    before, begun = cpu_of_children(), time.perf_counter()
    speak(page, Manner(), path)
    return cpu_of_children() - before, time.perf_counter() - begun


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def length(content):
    """a and b of seconds = a · characters + b · sentences, without pauses, and how far off."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for page in content:
            answer, given = speak(page, Manner(), Path(folder) / "x.mp3")
            lasts = [each["end"] - each["start"] for each in answer["sentences"]]
            rows.append([(len(said), took) for said, took in zip(given, lasts, strict=True)])
    a, b = fit([row for page in rows for row in page])
    errors = [off(page, a, b) for page in rows]
    mean = statistics.mean(map(abs, errors))
    return (
        f"a = {a:.4f} b = {b:.3f}; {len(rows)} pages, {sum(map(len, rows))} sentences; "
        f"a page is off by {mean:.1%} on average, from {min(errors):+.1%} to {max(errors):+.1%}"
    )


def fit(rows):
    """Least squares of seconds over characters, one row a sentence."""
    characters, seconds = zip(*rows, strict=True)
    line = statistics.linear_regression(characters, seconds)
    return line.slope, line.intercept


def off(page, a, b):
    """How much longer than true the estimate of a whole page is, pauses included."""
    pauses = PAUSE * len(page)
    said = sum(took for _, took in page)
    guess = sum(a * characters + b for characters, _ in page)
    return (guess - said) / (said + pauses)


if __name__ == "__main__":
    os.nice(5)
    main()
