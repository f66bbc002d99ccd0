"""What rights a group has been given by the code; for a group from before, those it began with."""

import django.db.models.deletion
from django.db import migrations, models

BEGAN_WITH = (
    "view_servicerequest",
    "view_event",
    "view_requester",
    "view_outboxmessage",
    "change_outboxmessage",
    "view_service",
    "add_service",
    "change_service",
)


def remember(apps, schema_editor):
    given = apps.get_model("cases", "GivenRight").objects
    for group in apps.get_model("auth", "Group").objects.filter(name="Handläggare"):
        for codename in BEGAN_WITH:
            given.create(group=group, codename=codename)


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("cases", "0003_hash_submission_keys"),
    ]
    operations = [
        migrations.CreateModel(
            name="GivenRight",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("codename", models.CharField(max_length=100)),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="auth.group",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="givenright",
            constraint=models.UniqueConstraint(
                fields=("group", "codename"), name="cases_right_given_once"
            ),
        ),
        migrations.RunPython(remember, migrations.RunPython.noop),
    ]
