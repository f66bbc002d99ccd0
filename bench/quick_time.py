"""The site in a time of its own, many times as fast as ours and the same in every worker.

    QUICK_TIME="TURN_OF_CLOCK BEGINS SPEED" gunicorn bench.quick_time

The first is what CLOCK_MONOTONIC says when it begins, the second a POSIX time; all in seconds. Only
what tells the time is quick (time.time, django.utils.timezone.now): waiting takes as long as ever.
"""

import os
import time
from datetime import UTC, datetime

from django.utils import timezone


def quick(began, begins, speed):
    """A function that gives the POSIX time, in seconds, as it is there."""
    return lambda: begins + (time.monotonic() - began) * speed


if "QUICK_TIME" in os.environ:
    # Before the site is imported, which takes these functions by name.
    time.time = quick(*map(float, os.environ["QUICK_TIME"].split()))
    timezone.now = lambda: datetime.fromtimestamp(time.time(), UTC)

    from perstorp.wsgi import application  # noqa: F401
