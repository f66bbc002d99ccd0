"""One Generation after another: what a change, or the time, has left standing goes on."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .generation import Generation
from .models import Change
from .turns import next_publication, next_telling

# A form that is kept must not be near its end when it is read (pages/guard.py), and what is told
# by files on the disk, as whether there is sound, is looked at anew.
LONGEST = timedelta(hours=1)


@dataclass(frozen=True)
class State:
    """The database as it was when a Generation began."""

    edition: tuple
    changes: dict  # the latest, {key: table}
    begun: datetime  # when the first of those began that have taken over from each other
    tells: datetime  # when what tells the time tells another
    publishes: datetime | None  # when something is published or taken down

    @property
    def ends(self):
        return self.begun + LONGEST

    @property
    def until(self):
        return min(filter(None, (self.tells, self.publishes, self.ends)))

    def changed_in(self, later):
        """The tables that have changed up to the State `later`; None if it may be any.

        Each change is counted, as those who save at once may commit in another order than that of
        their keys: one that is not among the latest may be older than all of them.
        """
        new = later.changes.keys() - self.changes.keys()
        tables = {later.changes[key] for key in new}
        all_are_known = len(new) == later.edition[0] - self.edition[0] and "" not in tables
        return tables if all_are_known else None


class Succession:
    def __init__(self):
        self.state = self.generation = None

    def next(self, edition, now):
        """The Generation at `now` (an aware datetime), where `edition` is that of the changes.

        It has taken over what still stands of the one this gave before.
        """
        state = State(
            edition, Change.objects.latest(), now, next_telling(now), next_publication(now)
        )
        before, last = self.state, self.generation
        changed = None
        if before and now < min(filter(None, (before.publishes, before.ends))):
            changed = before.changed_in(state)
        if changed is not None:
            state = replace(state, begun=before.begun)
        generation = Generation(edition, state.until.timestamp())
        if changed is not None:
            generation.take_over(last, changed, is_turn=now >= before.tells)
        self.state, self.generation = state, generation
        return generation
