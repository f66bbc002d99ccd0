from django.db import migrations

SQLITE_INDEXES = {"search_title": "title_stems", "search_text": "title_stems, text_stems"}
SQLITE_INDEX = """
    CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='search_entry',
        content_rowid='id', tokenize='ascii', prefix='3 4 5')"""
# The triggers keep the indexes in step with the table. SQLite drops them when Django remakes the
# table: a later migration that changes Entry there must end with `create` again.
SQLITE_ADDED = """
    CREATE TRIGGER {index}_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO {index}(rowid, {columns}) VALUES (new.id, {new});
    END"""
SQLITE_REMOVED = """
    CREATE TRIGGER {index}_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old.id, {old});
    END"""
SQLITE_CHANGED = """
    CREATE TRIGGER {index}_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old.id, {old});
        INSERT INTO {index}(rowid, {columns}) VALUES (new.id, {new});
    END"""
SQLITE_FILLED = "INSERT INTO {index}({index}) VALUES ('rebuild')"

POSTGRESQL = [
    """ALTER TABLE search_entry
        ADD COLUMN title_document tsvector
            GENERATED ALWAYS AS (to_tsvector('simple', title_stems)) STORED,
        ADD COLUMN document tsvector
            GENERATED ALWAYS AS (
                setweight(to_tsvector('simple', title_stems), 'A')
                || setweight(to_tsvector('simple', text_stems), 'D')
            ) STORED""",
    "CREATE INDEX search_title ON search_entry USING gin (title_document)",
    "CREATE INDEX search_text ON search_entry USING gin (document)",
]
POSTGRESQL_AWAY = [
    "ALTER TABLE search_entry DROP COLUMN title_document, DROP COLUMN document",
]


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        return _execute(schema_editor, POSTGRESQL)
    for index, columns in SQLITE_INDEXES.items():
        new, old = (
            ", ".join(f"{row}.{name}" for name in columns.split(", ")) for row in ("new", "old")
        )
        statements = SQLITE_INDEX, SQLITE_ADDED, SQLITE_REMOVED, SQLITE_CHANGED, SQLITE_FILLED
        _execute(
            schema_editor,
            [sql.format(index=index, columns=columns, new=new, old=old) for sql in statements],
        )


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        return _execute(schema_editor, POSTGRESQL_AWAY)
    for index in SQLITE_INDEXES:
        triggers = [f"DROP TRIGGER {index}_{what}" for what in ("added", "removed", "changed")]
        _execute(schema_editor, [*triggers, f"DROP TABLE {index}"])


def _execute(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
