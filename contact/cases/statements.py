"""SQL that is put together once and then only sent, for what happens when a report is stored.

Django makes each statement anew, which takes ten times as long as the database does to obey it.
"""

from functools import lru_cache

from django.db import connection


def insert(*rows):
    """Stores new `rows`, all of one model, with one statement; gives them their keys.

    As `bulk_create`: no signal is sent. Raises IntegrityError as that does.
    """
    model = type(rows[0])
    sql, fields = _insertion(model, len(rows), connection.vendor)
    values = [
        field.get_db_prep_save(field.pre_save(row, add=True), connection)
        for row in rows
        for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        if model._meta.pk not in fields:
            for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
                row.pk = key
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


@lru_cache(maxsize=50)
def _insertion(model, number, vendor):
    """(SQL that stores `number` rows and asks for their keys, the fields that it takes)."""
    meta = model._meta
    fields = [
        field
        for field in meta.concrete_fields
        if not field.generated and field is not meta.auto_field
    ]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    row = f"({', '.join(['%s'] * len(fields))})"
    rows = ", ".join([row] * number)
    sql = f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES {rows}"  # noqa: S608
    if meta.pk not in fields:
        sql += f" RETURNING {quote(meta.pk.column)}"
    return sql, fields


def execute(sql, *values):
    """The number of rows that the statement has changed."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def value(sql, *values):
    """The first value of the first row that `sql` finds, or None."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        row = cursor.fetchone()
    return row and row[0]


def first(model, condition, *values):
    """The first row of `model` for which the SQL `condition` is true, or None."""
    return next(iter(rows(model, condition, *values)), None)


def rows(model, condition, *values):
    """The rows of `model` for which the SQL `condition` is true, each a whole object."""
    sql, names = _selection(model, connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} WHERE {condition}", values)
        found = cursor.fetchall()
    converters = _converters(model, connection.vendor)
    return [
        model.from_db(
            connection.alias,
            names,
            [
                convert(value, None, connection) if convert else value
                for convert, value in zip(converters, row, strict=True)
            ],
        )
        for row in found
    ]


@lru_cache(maxsize=50)
def _selection(model, vendor):
    """(SQL that asks for all of `model`, the names of what it gives)."""
    fields = model._meta.concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    return f"SELECT {columns} FROM {table}", [field.attname for field in fields]  # noqa: S608


@lru_cache(maxsize=50)
def _converters(model, vendor):
    """For each field a function that makes its value of the database's, as Django does."""
    return [
        _converter(field.get_col(model._meta.db_table)) for field in model._meta.concrete_fields
    ]


def _converter(column):
    steps = connection.ops.get_db_converters(column) + column.get_db_converters(connection)
    if not steps:
        return None

    def convert(value, _expression, connection):
        for step in steps:
            value = step(value, column, connection)
        return value

    return convert


def moment(when):
    """A datetime as the database keeps it."""
    return connection.ops.adapt_datetimefield_value(when)
