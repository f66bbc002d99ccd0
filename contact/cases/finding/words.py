"""Asks the database which cases hold some words. Both answer the newest first."""

from django.conf import settings
from django.db import connection

from pages.search.engines import expression
from pages.search.query import terms_of

SQL = {
    "sqlite": """SELECT rowid FROM cases_words_text WHERE cases_words_text MATCH %s
                 ORDER BY rowid DESC LIMIT %s""",
    "postgresql": """SELECT request_id FROM cases_words WHERE document @@ to_tsquery('simple', %s)
                     ORDER BY request_id DESC LIMIT %s""",
}


def cases_with(query, most):
    """Keys of the newest `most` cases whose text, place or answers hold every word."""
    terms = terms_of(query, [settings.LANGUAGE_CODE, *(code for code, _ in settings.LANGUAGES)])
    if not terms:
        return []
    with connection.cursor() as cursor:
        cursor.execute(SQL[connection.vendor], [expression(terms), most])
        return [key for (key,) in cursor.fetchall()]
