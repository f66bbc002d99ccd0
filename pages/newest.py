"""Long lists with the newest first: the next part costs as little as the first."""

from django.db.models import Q


def newest_first(rows, field, after, size):
    """`(items, key)`: `size` of `rows` by `field`, and the key to go on from, or None at the end.

    `after` is such a key from the address; what is not one gives the first part.
    """
    if after.isdecimal() and len(after) < 19:
        last = rows.filter(pk=int(after)).values_list(field, flat=True).first()
        if last is not None:
            rows = rows.filter(Q(**{f"{field}__lt": last}) | Q(**{field: last, "pk__lt": after}))
    items = list(rows.order_by(f"-{field}", "-pk")[: size + 1])
    return items[:size], items[size - 1].pk if len(items) > size else None
