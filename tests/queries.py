"""How much a page asks of the database."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(client, address):
    """The number of queries that the page at `address` costs."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
