from django.db import migrations, models

# The kind is one word ("pages.page"), so that the others of the kind are found together with it.
# Every beginning of up to eight letters is found at once.
SQLITE = [
    """CREATE VIRTUAL TABLE search_staff USING fts5(kind, words, content='search_staff_entry',
        content_rowid='id', tokenize="ascii tokenchars '._'", prefix='1 2 3 4 5 6 7 8')""",
    """CREATE TRIGGER search_staff_added AFTER INSERT ON search_staff_entry BEGIN
        INSERT INTO search_staff(rowid, kind, words) VALUES (new.id, new.kind, new.words);
    END""",
    """CREATE TRIGGER search_staff_removed AFTER DELETE ON search_staff_entry BEGIN
        INSERT INTO search_staff(search_staff, rowid, kind, words)
            VALUES ('delete', old.id, old.kind, old.words);
    END""",
    """CREATE TRIGGER search_staff_changed AFTER UPDATE ON search_staff_entry BEGIN
        INSERT INTO search_staff(search_staff, rowid, kind, words)
            VALUES ('delete', old.id, old.kind, old.words);
        INSERT INTO search_staff(rowid, kind, words) VALUES (new.id, new.kind, new.words);
    END""",
]
SQLITE_AWAY = [
    *(f"DROP TRIGGER search_staff_{what}" for what in ("added", "removed", "changed")),
    "DROP TABLE search_staff",
]
POSTGRESQL = [
    """ALTER TABLE search_staff_entry ADD COLUMN document tsvector
        GENERATED ALWAYS AS
            (array_to_tsvector(ARRAY[kind::text]) || to_tsvector('simple', words)) STORED""",
    "CREATE INDEX search_staff ON search_staff_entry USING gin (document) WITH (fastupdate = off)",
]
POSTGRESQL_AWAY = ["ALTER TABLE search_staff_entry DROP COLUMN document"]


def create(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE if is_sqlite else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE_AWAY if is_sqlite else POSTGRESQL_AWAY:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_longer_beginnings")]

    operations = [
        migrations.CreateModel(
            name="StaffEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField()),
                ("words", models.TextField()),
            ],
            options={
                "db_table": "search_staff_entry",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "object_id"), name="search_staff_entry_once"
                    )
                ],
            },
        ),
        migrations.RunPython(create, drop),
    ]
