"""How staff find a thing in their own list of its kind: by parts of words, drafts too.

The list comes in its own order, so no hit is better than another: of very many, the newest count.
"""

from django.db import connection

from .engines import expression, newest_first
from .words import words

MOST_WORDS = 10
SHORTEST_END = 3
SHORT = 400  # letters, as many as a lead has; a longer text holds most parts of words anyway
WORDS = "(%(lexeme)s::tsquery && to_tsquery('simple', %(match)s))"
SQL = {
    "sqlite": """
        SELECT entry.object_id
        FROM search_staff CROSS JOIN search_staff_entry AS entry ON entry.id = search_staff.rowid
        WHERE search_staff MATCH %(match)s
        ORDER BY search_staff.rowid DESC LIMIT %(most)s""",
    "postgresql": newest_first("search_staff_entry", "object_id", WORDS, these="kind = %(kind)s"),
}


def with_ends(text):
    """The words of `text`. Those of a short one also from their second letter on, their third, and
    so on: a part of a word, as in "bygglov", is then the beginning of something."""
    if len(text) > SHORT:
        return words(text)
    return [
        word[start:]
        for word in words(text)
        for start in range(max(1, len(word) - SHORTEST_END + 1))
    ]


def keys_for_staff(kind, query, most):
    """Keys of the newest `most` things of `kind` with every word of `query` in what they are called
    (Source.staff_entry), or the beginning of one."""
    asked = words(query)[:MOST_WORDS]
    if not asked:
        return []
    match = expression([[(word, True)] for word in asked])
    values = {"kind": kind, "lexeme": f"'{kind}'", "match": match, "most": most}
    if connection.vendor == "sqlite":
        values = {"match": f'kind : "{kind}" AND words : ({match})', "most": most}
    with connection.cursor() as cursor:
        cursor.execute(SQL[connection.vendor], values)
        return [key for (key,) in cursor.fetchall()]
