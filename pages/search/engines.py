"""How each database is asked. Both keep whole words; everything about language is in words.py.

Titles have an index of their own: they come first, the shortest of them uppermost.
"""

from django.db import connection

# So many are compared when a word stands everywhere: the answer takes as long at any size.
CANDIDATES = 1000

LIVE = """entry.language = %(language)s AND entry.published_at <= %(now)s
          AND (entry.expires_at IS NULL OR entry.expires_at > %(now)s)"""
# bm25 counts every row that holds one of the words: it is not asked when that would take long. Then
# the shortest texts come first.
COUNTED = 10_000
BM25 = f"""
    CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH %(any)s
                                     LIMIT {COUNTED})) < {COUNTED}
    THEN bm25(search_text, 4, 1) ELSE length(entry.text_stems) END"""  # noqa: S608 - no value in it


def _sqlite(index, order):
    return f"""
        SELECT kind, object_id FROM (
            SELECT kind, object_id, {order} AS place
            FROM {index} CROSS JOIN search_entry AS entry ON entry.id = {index}.rowid
            WHERE {index} MATCH %(words)s AND {LIVE}
            LIMIT {CANDIDATES}
        ) ORDER BY place, kind, object_id LIMIT %(limit)s"""  # noqa: S608


def _postgresql(column, order):
    return f"""
        SELECT kind, object_id FROM (
            SELECT kind, object_id, {order} AS place
            FROM search_entry AS entry, to_tsquery('simple', %(words)s) AS words
            WHERE {column} @@ words AND {LIVE}
            LIMIT {CANDIDATES}
        ) AS candidates ORDER BY place, kind, object_id LIMIT %(limit)s"""  # noqa: S608


SQL = {
    ("sqlite", "title"): _sqlite("search_title", "length(entry.title_stems)"),
    ("sqlite", "text"): _sqlite("search_text", BM25),
    ("postgresql", "title"): _postgresql("title_document", "length(title_stems)"),
    ("postgresql", "text"): _postgresql("document", "-ts_rank(document, words)"),
}


def find(index, terms, *, language, now, limit, every=True):
    """The best `limit` entries that hold the `terms`, as (kind, object_id), best first.

    `index` is "title", or "text" for the title and everything else. A term is the forms of one
    word, each (form, whether it may go on). `every`: all the terms must be there, not just one.
    """
    values = {
        "words": expression(terms, every),
        "any": expression(terms, every=False),
        "language": language,
        "now": connection.ops.adapt_datetimefield_value(now),
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(SQL[connection.vendor, index], values)
        return cursor.fetchall()


# Counts more than one, or PostgreSQL would read the table until it met one.
THERE = {
    "sqlite": """SELECT count(*) FROM (SELECT 1 FROM search_text
                 WHERE search_text MATCH %s LIMIT %s)""",
    "postgresql": """SELECT count(*) FROM (SELECT 1 FROM search_entry
                     WHERE document @@ to_tsquery('simple', %s) LIMIT %s) AS them""",
}


def is_there(terms):
    """False if no entry at all holds the `terms` (as in `find`): none holds them and more."""
    if not terms:
        return True
    with connection.cursor() as cursor:
        cursor.execute(THERE[connection.vendor], [expression(terms), CANDIDATES])
        return cursor.fetchone() > (0,)


# PostgreSQL takes the beginning of a word that it does not know for one that two rows in a hundred
# hold, and reads all from the newest on until it has so many. So a word that one in COMMON holds is
# looked for among the newest alone; if that was not enough, the index is asked.
COMMON = 20


def newest_first(table, key, words, these="TRUE"):
    """PostgreSQL's SQL for the `key`s of the newest %(most)s rows of `table` whose document holds
    `words`, a tsquery. `these`: the rows among which such are; `words` must ask for no others."""
    return f"""
        WITH newest AS MATERIALIZED (
            SELECT {key} FROM (
                SELECT {key}, document FROM {table} WHERE {these} ORDER BY {key} DESC
                LIMIT {COMMON} * %(most)s
            ) AS recent WHERE document @@ {words} LIMIT %(most)s
        ), others AS MATERIALIZED (
            SELECT {key} FROM {table}
            WHERE document @@ {words} AND (SELECT count(*) FROM newest) < %(most)s
        )
        SELECT {key} FROM newest WHERE (SELECT count(*) FROM newest) = %(most)s
        UNION ALL SELECT {key} FROM others ORDER BY {key} DESC LIMIT %(most)s"""  # noqa: S608


def expression(terms, every=True):
    """What the database is to match, for `terms` as in `find`: all of them, or one."""
    return (_fts5 if connection.vendor == "sqlite" else _tsquery)(terms, every)


def _fts5(terms, every):
    groups = (" OR ".join(f'"{form}"{"*" * goes_on}' for form, goes_on in term) for term in terms)
    return (" AND " if every else " OR ").join(f"({group})" for group in groups)


def _tsquery(terms, every):
    groups = (" | ".join(f"'{form}'{':*' * goes_on}" for form, goes_on in term) for term in terms)
    return (" & " if every else " | ").join(f"({group})" for group in groups)
