from django.db import migrations

INDEXES = {"search_title": "title_stems", "search_text": "title_stems, text_stems"}
# The beginning of a word, up to its twelfth letter, is found at once. A longer one is looked for
# among the words, and few are.
INDEX = """
    CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='search_entry',
        content_rowid='id', tokenize='ascii', prefix='3 4 5 6 7 8 9 10 11 12')"""
FILLED = "INSERT INTO {index}({index}) VALUES ('rebuild')"


def make_anew(apps, schema_editor):
    """On SQLite. The triggers on the table stay, and write in the new index."""
    if schema_editor.connection.vendor == "sqlite":
        for index, columns in INDEXES.items():
            schema_editor.execute(f"DROP TABLE {index}")
            for statement in (INDEX, FILLED):
                schema_editor.execute(statement.format(index=index, columns=columns))


class Migration(migrations.Migration):
    dependencies = [("search", "0002_index")]
    operations = [migrations.RunPython(make_anew, migrations.RunPython.noop)]
