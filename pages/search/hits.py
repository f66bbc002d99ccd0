from dataclasses import dataclass

from .index import sources
from .source import Source
from .words import plain


@dataclass(frozen=True)
class Hit:
    """Something found, as it is now."""

    thing: object
    source: Source
    trail: list

    @property
    def title(self):
        return getattr(self.thing, self.source.title)

    @property
    def lead(self):
        return plain(getattr(self.thing, self.source.lead) or "") if self.source.lead else ""


def read_hits(keys, now):
    """The things behind `keys`, in that order, without what nobody can read any more.

    As many queries as there are kinds among them, at most twice.
    """
    known = sources()
    found = {}
    for kind in {kind for kind, _ in keys} & known.keys():
        things = known[kind].live(now).in_bulk([pk for other, pk in keys if other == kind])
        trails = known[kind].trails(things.values())
        for pk, thing in things.items():
            found[kind, pk] = Hit(thing, known[kind], trails.get(pk, []))
    return [found[key] for key in map(tuple, keys) if key in found]
