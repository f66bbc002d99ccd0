"""Long lists, a part at a time: the next one, and the last, cost as little as the first.

A part begins or ends at a row, not at a number: nobody has to count what comes before it.
"""

from dataclasses import dataclass

from django.db.models import Value
from django.db.models.fields.tuple_lookups import Tuple
from django.db.models.lookups import GreaterThan, LessThan

# In an address: the part after the row with a key, or before it; `fore=slutet` is the last one.
AFTER, BEFORE, END = "efter", "fore", "slutet"
# Parts were numbered once. Those addresses answer still; past the highest one is the last part.
NUMBER, HIGHEST = "sida", 20
WORDS = frozenset({AFTER, BEFORE, NUMBER})


@dataclass(frozen=True)
class Part:
    """Some rows of a list, as `asked` for. `before` and `after` are the keys to go on from, None
    where the list begins and ends."""

    items: list
    asked: tuple | None
    before: int | None = None
    after: int | None = None

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


def asked_part(query):
    """(word, value) of the part that a query string asks for, a QueryDict; None for the first.

    What cannot be understood asks for the first.
    """
    for word in (AFTER, BEFORE, NUMBER):
        value = query.get(word, "")
        is_number = value.isascii() and value.isdecimal() and len(value) < 19
        if is_number or (word, value) == (BEFORE, END):
            return word, value
    return None


def part_of(rows, order, asked, size, among=None):
    """The Part of `rows` that `asked_part` tells of: at most `size` of them.

    `order` names fields, all with "-" before them or none, the last of them another for each row.
    The row that a key names may have left `rows` meanwhile, if it is still `among` others.
    """
    ordered = rows.order_by(*order)
    if asked is None:
        return _onwards(ordered, asked, size)
    word, value = asked
    if word == NUMBER:
        return _numbered(ordered, asked, size)
    if value != END:
        beyond = _beyond(rows if among is None else among, order, word, int(value))
        if beyond is None:
            return _onwards(ordered, None, size)
        ordered = ordered.filter(beyond)
    return (_onwards if word == AFTER else _backwards)(ordered, asked, size)


def _onwards(ordered, asked, size, first=0):
    found = list(ordered[first : first + size + 1])
    items, more = found[:size], len(found) > size
    begins = asked is None or (asked[0] == NUMBER and not first)
    before = items[0].pk if items and not begins else None
    return Part(items, asked, before, items[-1].pk if more else None)


def _backwards(ordered, asked, size):
    found = list(ordered.reverse()[: size + 1])
    items, more = found[:size][::-1], len(found) > size
    ends = asked[1] == END or not items
    return Part(items, asked, items[0].pk if more else None, None if ends else items[-1].pk)


def _numbered(ordered, asked, size):
    number = max(1, int(asked[1]))
    if number <= HIGHEST:
        part = _onwards(ordered, asked, size, (number - 1) * size)
        if part.items or number == 1:
            return part
    return _backwards(ordered, (BEFORE, END), size)


def _beyond(known, order, word, key):
    """What is true of the rows after (or before) the one with `key`; None if it is not known.

    One comparison of all the fields together, so that an index begins at the right place. Not by
    Django's own: that writes it out field by field on SQLite, which then begins at the beginning.
    """
    names = [name.removeprefix("-") for name in order]
    last = known.filter(pk=key).values_list(*names).first()
    if last is None:
        return None
    is_up = (word == AFTER) != order[0].startswith("-")
    return (GreaterThan if is_up else LessThan)(Tuple(*names), Tuple(*map(Value, last)))
