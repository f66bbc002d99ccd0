"""How staff find a thing in their own list of its kind: by parts of words, drafts too.

The list comes in its own order, so no hit is better than another: of very many, the newest count.
"""

from django.db import connection
from django.db.models.expressions import RawSQL

from .engines import expression
from .words import words

MOST_WORDS = 10
SHORTEST_END = 3
SQLITE = """
    SELECT entry.object_id
    FROM search_staff CROSS JOIN search_staff_entry AS entry ON entry.id = search_staff.rowid
    WHERE search_staff MATCH %s ORDER BY search_staff.rowid DESC LIMIT %s"""
POSTGRESQL = """
    SELECT object_id FROM search_staff_entry
    WHERE kind = %s AND document @@ to_tsquery('simple', %s) ORDER BY object_id DESC LIMIT %s"""


def with_ends(text):
    """The words of `text`, each also from its second letter on, its third, and so on: a part of a
    word, as in "bygglov", is then the beginning of something."""
    return [
        word[start:]
        for word in words(text)
        for start in range(max(1, len(word) - SHORTEST_END + 1))
    ]


def keys_for_staff(kind, query, most):
    """The newest `most` things of `kind` with every word of `query` in what they are called
    (Source.staff_entry), or the beginning of one: a subquery of their keys, for `pk__in`; or []."""
    asked = words(query)[:MOST_WORDS]
    if not asked:
        return []
    match = expression([[(word, True)] for word in asked])
    if connection.vendor == "sqlite":
        sql, values = SQLITE, [f'kind : "{kind}" AND words : ({match})', most]
    else:
        sql, values = POSTGRESQL, [kind, match, most]
    return RawSQL(sql, values)  # noqa: S611 - one of the two above; what is asked for is a value
