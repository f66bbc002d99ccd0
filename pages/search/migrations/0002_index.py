from django.db import migrations

# The triggers keep the index in step with the table. SQLite drops them when Django remakes the
# table: a later migration that changes Entry there must end with `create` again.
SQLITE = [
    """CREATE VIRTUAL TABLE search_index USING fts5(
        title_stems, text_stems, content='search_entry', content_rowid='id', tokenize='ascii',
        prefix='3 4 5'
    )""",
    """CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_index(rowid, title_stems, text_stems)
        VALUES (new.id, new.title_stems, new.text_stems);
    END""",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_index(search_index, rowid, title_stems, text_stems)
        VALUES ('delete', old.id, old.title_stems, old.text_stems);
    END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search_index(search_index, rowid, title_stems, text_stems)
        VALUES ('delete', old.id, old.title_stems, old.text_stems);
        INSERT INTO search_index(rowid, title_stems, text_stems)
        VALUES (new.id, new.title_stems, new.text_stems);
    END""",
    "INSERT INTO search_index(search_index) VALUES ('rebuild')",
]
SQLITE_AWAY = [
    "DROP TRIGGER IF EXISTS search_entry_added",
    "DROP TRIGGER IF EXISTS search_entry_removed",
    "DROP TRIGGER IF EXISTS search_entry_changed",
    "DROP TABLE IF EXISTS search_index",
]
POSTGRESQL = [
    """ALTER TABLE search_entry ADD COLUMN document tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title_stems), 'A')
        || setweight(to_tsvector('simple', text_stems), 'D')
    ) STORED""",
    "CREATE INDEX search_index ON search_entry USING gin (document)",
]
POSTGRESQL_AWAY = [
    "DROP INDEX search_index",
    "ALTER TABLE search_entry DROP COLUMN document",
]


def create(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE if sqlite else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE_AWAY if sqlite else POSTGRESQL_AWAY:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
