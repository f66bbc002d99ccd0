"""When something is open, as rules. Knows no database and no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import NamedTuple

from .holiday import Holiday, holiday_on

WHOLE_DAY = 24 * 60


class Span(NamedTuple):
    """From and to, in minutes by the clock from the midnight that begins the day.

    What goes on after the next midnight ends later than 1440.
    """

    start: int
    end: int

    @classmethod
    def between(cls, opens: time, closes: time):
        """The span between two times; a closing time that is not later is the next day's."""
        start, end = (at.hour * 60 + at.minute for at in (opens, closes))
        return cls(start, end if end > start else end + WHOLE_DAY)

    @property
    def is_whole_day(self):
        return self.start == 0 and self.end == WHOLE_DAY


class Reason(NamedTuple):
    """Why a day is not as usual: words, and their language ("" is the reader's own)."""

    words: str
    language: str = ""


@dataclass(frozen=True)
class Rule:
    """Ordinary hours on some days of the week (Monday is 0), perhaps between two dates."""

    weekdays: frozenset[int]
    span: Span
    valid_from: date = date.min
    valid_through: date = date.max

    def holds_on(self, day):
        return self.valid_from <= day <= self.valid_through


@dataclass(frozen=True)
class Special:
    """What someone has decided for all days between two dates; without a span it is closed."""

    first: date
    last: date
    span: Span | None = None
    reason: Reason | None = None

    @property
    def length(self):
        return self.last - self.first


@dataclass(frozen=True)
class Day:
    """What holds on one date: its spans in order, and why it is not as usual, if it is not."""

    spans: tuple[Span, ...]
    reason: Reason | None = None


@dataclass(frozen=True)
class Schedule:
    rules: tuple[Rule, ...] = ()
    specials: tuple[Special, ...] = ()
    open_on_holidays: bool = False
    open_on_eves: bool = False

    def on(self, day: date) -> Day:
        """What holds on `day`. What someone has decided for the day goes before holidays."""
        if specials := self._decided_for(day):
            # Decided both closed and open it is open, and why it would be closed is not told.
            specials = [special for special in specials if special.span] or specials
            reasons = (special.reason for special in specials if special.reason)
            return Day(merged(s.span for s in specials if s.span), next(reasons, None))
        usual = self.usually(day.weekday(), day)
        if usual and (holiday := self._closed_for(day)):
            return Day((), Reason(holiday.words))
        return Day(usual)

    def usually(self, weekday: int, season: date) -> tuple[Span, ...]:
        """The ordinary hours of a weekday, by the rules that hold on the day `season`."""
        rules = (rule for rule in self.rules if rule.holds_on(season))
        return merged(rule.span for rule in rules if weekday in rule.weekdays)

    def _decided_for(self, day):
        """The decisions for the shortest time: a day of its own within a closed summer holds."""
        covering = [special for special in self.specials if special.first <= day <= special.last]
        shortest = min((special.length for special in covering), default=None)
        return [special for special in covering if special.length == shortest]

    def _closed_for(self, day) -> Holiday | None:
        holiday = holiday_on(day)
        if holiday is None:
            return None
        return None if (self.open_on_eves if holiday.is_eve else self.open_on_holidays) else holiday


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """`spans` in order; those that touch or overlap become one."""
    result = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(span.end, result[-1].end))
        else:
            result.append(span)
    return tuple(result)
