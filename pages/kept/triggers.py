"""Has the database note every change of what visitors are shown, whoever makes it.

A trigger and not a signal of Django's: those are not sent by `update`, `bulk_create` or someone at
the database's own prompt, and one that is forgotten would show an old page for ever. It writes in
the transaction of the change, so both are there or neither.
"""

from django.db import connections

from pages import extensions

SQLITE = """CREATE TRIGGER {name} AFTER {event} ON {table}
BEGIN INSERT INTO kept_change (table_name) VALUES ('{changed}'); END"""
FUNCTION = """CREATE OR REPLACE FUNCTION kept_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO kept_change (table_name) VALUES (TG_TABLE_NAME); RETURN NULL; END $$"""
POSTGRESQL = """CREATE TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION kept_note()"""


def shown_tables():
    """The names of the tables that visitors' pages are made of."""
    for model in extensions.shown.collect():
        yield model._meta.db_table
        yield from (field.m2m_db_table() for field in model._meta.local_many_to_many)


def lay_triggers(using, **kwargs):
    """After every migration: SQLite makes a table anew to change it, and drops its triggers."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    if "kept_change" not in there:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for table in there.intersection(shown_tables()):
            _lay(cursor, connection, table)


def _lay(cursor, connection, table):
    quoted = connection.ops.quote_name
    if connection.vendor == "postgresql":
        cursor.execute(f"DROP TRIGGER IF EXISTS kept ON {quoted(table)}")
        cursor.execute(POSTGRESQL.format(name="kept", table=quoted(table)))
        return
    for event in ("INSERT", "UPDATE", "DELETE"):
        name = quoted(f"kept_{table}_{event.lower()}")
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        trigger = SQLITE.format(name=name, event=event, table=quoted(table), changed=table)
        cursor.execute(trigger)
