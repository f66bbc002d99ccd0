"""When what is open may close, and what is closed may open."""

from datetime import timedelta

from .models import OpeningHours
from .opening import STOCKHOLM, moment


def turns(now):
    """Every time that stands in any hours, as a moment of today and of tomorrow (Swedish days).

    Whether it really turns then is not asked: one time too many costs a page made anew, and one
    too few a lie. So the rules for holidays and exceptions have one home, opening.py.
    """
    clocks = set(OpeningHours.objects.order_by().values_list("opens", flat=True).distinct())
    clocks |= set(OpeningHours.objects.order_by().values_list("closes", flat=True).distinct())
    today = now.astimezone(STOCKHOLM).date()
    return [
        moment(day, clock.hour * 60 + clock.minute, fold)
        for day in (today, today + timedelta(days=1))
        for clock in clocks - {None}
        for fold in (0, 1)
    ]
