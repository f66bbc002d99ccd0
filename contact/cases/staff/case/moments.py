from datetime import datetime, time

from django.utils import timezone


def end_of(day):
    """The last minute of `day` in Sweden: what is done that day is done in time."""
    return timezone.make_aware(datetime.combine(day, time(23, 59)))
