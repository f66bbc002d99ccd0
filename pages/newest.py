"""Long lists, a part at a time: the next part costs as little as the first."""

from django.db.models import Q


def newest_first(rows, field, after, size):
    """`(items, key)`: `size` of `rows` by `field`, and the key to go on from, or None at the end.

    `after` is such a key from the address; what is not one gives the first part.
    """
    return one_part(rows, f"-{field}", after, size)


def one_part(rows, order, after, size, among=None):
    """As newest_first, by the field `order`, with "-" before it for the newest first.

    The row that the key names may have left `rows` meanwhile, if it is still `among` others.
    """
    field, sign = order.removeprefix("-"), "-" if order.startswith("-") else ""
    if after.isdecimal() and len(after) < 19:
        known = (rows if among is None else among).filter(pk=int(after))
        last = known.values_list(field, flat=True).first()
        if last is not None:
            rows = rows.filter(_beyond(field, "lt" if sign else "gt", last, int(after)))
    items = list(rows.order_by(order, f"{sign}pk")[: size + 1])
    return items[:size], items[size - 1].pk if len(items) > size else None


def _beyond(field, side, last, key):
    """The first condition lets an index begin at the right place; the second is exact."""
    return Q(**{f"{field}__{side}e": last}) & (
        Q(**{f"{field}__{side}": last}) | Q(**{f"pk__{side}": key})
    )
