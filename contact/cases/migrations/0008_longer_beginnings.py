from django.db import migrations, models

# The beginning of a word, up to its twelfth letter, is found at once.
SQLITE = [
    "DROP TABLE cases_words_text",
    """CREATE VIRTUAL TABLE cases_words_text USING fts5(stems, content='cases_words',
        content_rowid='request_id', tokenize='ascii', prefix='3 4 5 6 7 8 9 10 11 12')""",
    "INSERT INTO cases_words_text(cases_words_text) VALUES ('rebuild')",
]


def make_anew(apps, schema_editor):
    """On SQLite. The triggers on the table stay, and write in the new index."""
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_outbox_counts_by_index")]
    operations = [
        migrations.RunPython(make_anew, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="servicerequest",
            index=models.Index(
                condition=models.Q(("duplicate_of__isnull", False)),
                fields=["duplicate_of"],
                name="cases_duplicates",
            ),
        ),
    ]
