"""Asks the database which cases hold some words. Both answer the newest first."""

from django.conf import settings
from django.db import connection

from pages.search.engines import expression, newest_first
from pages.search.query import terms_of

SQL = {
    "sqlite": """SELECT rowid FROM cases_words_text WHERE cases_words_text MATCH %(match)s
                 ORDER BY rowid DESC LIMIT %(most)s""",
    "postgresql": newest_first("cases_words", "request_id", "to_tsquery('simple', %(match)s)"),
}


def cases_with(query, most):
    """Keys of the newest `most` cases whose text, place or answers hold every word."""
    terms = terms_of(query, [settings.LANGUAGE_CODE, *(code for code, _ in settings.LANGUAGES)])
    if not terms:
        return []
    with connection.cursor() as cursor:
        cursor.execute(SQL[connection.vendor], {"match": expression(terms), "most": most})
        return [key for (key,) in cursor.fetchall()]
