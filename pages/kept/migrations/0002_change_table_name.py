"""Which table has changed. By SQL, as SQLite would make the table anew, and cannot: the triggers of
all the others name it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kept", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE kept_change ADD COLUMN table_name varchar(63) DEFAULT '' NOT NULL",
            "ALTER TABLE kept_change DROP COLUMN table_name",
            state_operations=[
                migrations.AddField(
                    model_name="change",
                    name="table_name",
                    field=models.CharField(db_default="", max_length=63),
                ),
            ],
        ),
    ]
