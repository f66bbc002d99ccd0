from dataclasses import dataclass

from .by_name import main_pages
from .index import sources
from .source import Source
from .words import plain

MAIN_PAGE = "main page"  # the kind of a page that is code; its key is the name of its view


@dataclass(frozen=True)
class Hit:
    """Something found, as it is now."""

    thing: object
    source: Source | None = None  # None for a main page
    trail: list = ()

    @property
    def title(self):
        return getattr(self.thing, self.source.title if self.source else "title")

    @property
    def lead(self):
        name = self.source.lead if self.source else "lead"
        return plain(str(getattr(self.thing, name) or "")) if name else ""


def read_hits(keys, now):
    """The things behind `keys`, in that order, without what nobody can read any more.

    As many queries as there are kinds among them, at most twice.
    """
    known = sources()
    found = {(MAIN_PAGE, view): Hit(page) for view, page in main_pages().items()}
    for kind in {kind for kind, _ in keys} & known.keys():
        things = known[kind].live(now).in_bulk([pk for other, pk in keys if other == kind])
        trails = known[kind].trails(things.values())
        for pk, thing in things.items():
            found[kind, pk] = Hit(thing, known[kind], trails.get(pk, []))
    return [found[key] for key in map(tuple, keys) if key in found]
