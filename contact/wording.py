"""How opening hours are said, in the reader's language."""

from datetime import datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.html import conditional_escape, format_html
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from pages.language import current_language

from .opening import STOCKHOLM, OpeningState
from .schedule import WHOLE_DAY, Reason
from .week import Deviation


def state_words(state: OpeningState, now: datetime) -> str:
    """ "Öppet nu – stänger 12.00", "Stängt – öppnar måndag 09.00", as HTML."""
    now = now.astimezone(STOCKHOLM)
    if state.is_open:
        if state.closes_at is None:
            return _("Öppet dygnet runt")
        return _("Öppet nu – stänger %(when)s") % {"when": _closing(state.closes_at, now)}
    opens = state.opens_at and _opening(state.opens_at, now)
    if state.closed_for:
        reason = reason_words(state.closed_for)
        if opens:
            return format_html(
                _("Stängt i dag, {reason} – öppnar {when}"), reason=reason, when=opens
            )
        return format_html(_("Stängt i dag, {reason}"), reason=reason)
    return _("Stängt – öppnar %(when)s") % {"when": opens} if opens else _("Stängt")


def reason_words(reason: Reason) -> str:
    """The reason as HTML, marked where it is in another language than the page."""
    if reason.language in {"", current_language()}:
        return conditional_escape(reason.words)
    direction = "rtl" if get_language_info(reason.language)["bidi"] else "ltr"
    return format_html(
        '<span lang="{}" dir="{}">{}</span>', reason.language, direction, reason.words
    )


def _closing(moment, now):
    """Only the time where it comes within a day; midnight is the end of the day before it."""
    clock = clock_words(moment.time(), ends=True)
    if moment - now < timedelta(days=1):
        return clock
    is_midnight = moment.time() == time()
    return f"{_day_words(moment.date() - timedelta(days=is_midnight), now.date())} {clock}"


def _opening(moment, now):
    clock = clock_words(moment.time())
    if moment.date() == now.date():
        return clock
    return f"{_day_words(moment.date(), now.date())} {clock}"


def _day_words(day, today):
    """ "i morgon", "måndag" within six days, "tisdag 7 januari" later."""
    ahead = (day - today).days
    if ahead == 1:
        return _("i morgon")
    return date_format(day, "l") if ahead < 7 else date_format(day, "l j F")


def clock_words(at: time, ends: bool = False) -> str:
    """ "09.00"; the midnight at which something ends is "24.00"."""
    if ends and at == time():
        return _("24.00")
    # Translators: how the time of day is written, in Django's date format.
    return time_format(at, _("H.i"))


def weekdays_words(weekdays: tuple[int, ...]) -> str:
    """ "Måndag–fredag", "Lördag och söndag", "Alla dagar"."""
    if len(weekdays) == 7:
        return _("Alla dagar")
    first, last = (str(WEEKDAYS[day]) for day in (weekdays[0], weekdays[-1]))
    if len(weekdays) == 1:
        return capfirst(first)
    between = _("%(first)s och %(last)s") if len(weekdays) == 2 else _("%(first)s–%(last)s")
    return capfirst(between % {"first": first, "last": last})


def dates_words(deviation: Deviation) -> str:
    """ "Fredag 19 juni", "Måndag 6 juli–fredag 10 juli"."""
    days = [deviation.first] if deviation.first == deviation.last else deviation[:2]
    return capfirst("–".join(date_format(day, "l j F") for day in days))


def time_of(minutes: int) -> time:
    """The time that a clock shows `minutes` after midnight, also the next day's."""
    minutes %= WHOLE_DAY
    return time(minutes // 60, minutes % 60)
