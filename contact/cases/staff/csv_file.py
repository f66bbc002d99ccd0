"""A file for a spreadsheet, row by row as it is sent."""

import csv

from django.http import StreamingHttpResponse
from django.utils import timezone

BOM = "\ufeff"  # so that Excel reads å, ä and ö
# The wide ones are what they look like to Excel set to Japanese or Chinese.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
SPACES = " \u00a0\u3000"


class _Line:
    """What csv.writer writes to: it gives each line back."""

    def write(self, line):
        return line


def csv_file(name, rows, now):
    """The answer that sends `rows`, an iterable of rows of values, as a file called `name`."""
    writer = csv.writer(_Line(), delimiter=";")
    lines = (writer.writerow([cell(value) for value in row]) for row in rows)
    response = StreamingHttpResponse(_with_bom(lines), content_type="text/csv; charset=utf-8")
    day = timezone.localdate(now).isoformat()
    response["Content-Disposition"] = f'attachment; filename="{name}-{day}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


def cell(value):
    """`value` as text that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(SPACES).startswith(FORMULA) else text


def _with_bom(lines):
    yield BOM
    yield from lines
