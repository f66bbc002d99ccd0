"""Loads of several rounds as a table, each beside a yardstick."""

from statistics import median

from . import report
from .rounds import ratio

HEAD = ["what ", "req/s", "× {}", "p50, ms", "p99, ms", "failed"]


def of(results, yardstick):
    """A Markdown table of what `interleaved` has given, in the order of the first round."""
    head = [title.format(yardstick.partition(":")[0]) for title in HEAD]
    return report.table(head, [_row(results, name, yardstick) for name in results[0]])


def _row(results, name, yardstick):
    loads = [result[name] for result in results]
    return [
        f"**{name}**" if name == yardstick else name,
        f"{median(load.rate for load in loads):,.0f}".replace(",", " "),
        report.spread_words(ratio(results, name, yardstick, lambda load: load.rate)),
        f"{median(load.p50 for load in loads) * 1e3:.2f}",
        f"{median(load.p99 for load in loads) * 1e3:.2f}",
        sum(load.refused + load.broken for load in loads),
    ]
