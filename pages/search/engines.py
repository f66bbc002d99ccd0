"""How each database is asked. Both keep whole words; everything about language is in words.py."""

from django.db import connection

# So many are compared when a word stands everywhere: the answer takes as long at any size.
CANDIDATES = 1000

LIVE = """entry.language = %s AND entry.published_at <= %s
          AND (entry.expires_at IS NULL OR entry.expires_at > %s)"""
SQLITE = f"""
    SELECT kind, object_id FROM (
        SELECT kind, object_id, bm25(search_index, 4, 1) AS rank
        FROM search_index
        CROSS JOIN search_entry AS entry ON entry.id = search_index.rowid
        WHERE search_index MATCH %s AND {LIVE}
        LIMIT {CANDIDATES}
    ) ORDER BY rank, kind, object_id LIMIT %s"""  # noqa: S608 - no value is written into it
POSTGRESQL = f"""
    SELECT kind, object_id FROM (
        SELECT kind, object_id, ts_rank(document, words) AS rank
        FROM search_entry AS entry, to_tsquery('simple', %s) AS words
        WHERE document @@ words AND {LIVE}
        LIMIT {CANDIDATES}
    ) AS candidates ORDER BY rank DESC, kind, object_id LIMIT %s"""  # noqa: S608


def find(terms, *, language, now, limit, in_title=False, every=True):
    """The best `limit` entries that hold the `terms`, as (kind, object_id), best first.

    A term is the forms of one word, each (form, whether it may go on). `every` says that all
    the terms must be there, not just one; `in_title` that they must stand in the title.
    """
    fts5 = connection.vendor == "sqlite"
    words = _fts5(terms, in_title, every) if fts5 else _tsquery(terms, in_title, every)
    moment = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        values = [words, language, moment, moment, limit]
        cursor.execute(SQLITE if fts5 else POSTGRESQL, values)
        return cursor.fetchall()


def _fts5(terms, in_title, every):
    groups = (" OR ".join(f'"{form}"{"*" * goes_on}' for form, goes_on in term) for term in terms)
    expression = (" AND " if every else " OR ").join(f"({group})" for group in groups)
    return f"title_stems : ({expression})" if in_title else expression


def _tsquery(terms, in_title, every):
    mark = "A" if in_title else ""
    groups = (
        " | ".join(f"'{form}':{'*' * goes_on}{mark}".rstrip(":") for form, goes_on in term)
        for term in terms
    )
    return (" & " if every else " | ").join(f"({group})" for group in groups)
