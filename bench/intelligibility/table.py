"""Lays out what measure.py has written (on stdin) as the tables of docs/intelligibility.md."""

import json
import statistics
import sys


def main():
    lines = [json.loads(line) for line in sys.stdin]
    for language in dict.fromkeys(line["language"] for line in lines):
        runs = grouped([line for line in lines if line["language"] == language])
        print(f"\n{language}\n")  # noqa: T201
        print("\n".join([*whole(runs), "", *by_page(runs)]))  # noqa: T201


def grouped(lines):
    """{how it was said: {page: line}}"""
    runs = {}
    for line in lines:
        late = f", {line['late']} s later" if line["late"] else ""
        runs.setdefault(line["manner"] + late, {})[line["page"]] = line
    return runs


def whole(runs):
    """All pages together, each word with the same weight; no page counts as worse than lost."""
    yield "| manner | WER | CER | WER of pages, lowest – median – highest | sound, s |"
    yield "|---|---|---|---|---|"
    for manner, pages in runs.items():
        wer = [min(line["wer"], 1.0) for line in pages.values()]
        spread = f"{min(wer):.2f} – {statistics.median(wer):.2f} – {max(wer):.2f}"
        seconds = sum(line["seconds"] for line in pages.values())
        shares = " | ".join(f"{together(pages, what):.3f}" for what in ("wer", "cer"))
        yield f"| {manner} | {shares} | {spread} | {seconds:.0f} |"


def together(pages, what):
    words = sum(line["words"] for line in pages.values())
    return sum(min(line[what], 1.0) * line["words"] for line in pages.values()) / words


def by_page(runs):
    yield "| page | words | " + " | ".join(f"{manner}: WER / CER" for manner in runs) + " |"
    yield "|---|---|" + "---|" * len(runs)
    for page, first in next(iter(runs.values())).items():
        found = [pages.get(page) for pages in runs.values()]
        cells = [f"{line['wer']:.2f} / {line['cer']:.2f}" if line else "" for line in found]
        yield f"| {page} | {first['words']} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
