from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_given_rights"),
    ]

    operations = [
        migrations.AlterField(
            model_name="mailtext",
            name="template",
            field=models.CharField(
                choices=[
                    ("staff", "Nytt ärende, till kommunen"),
                    ("staff_message", "Avsändaren har lagt till något, till kommunen"),
                    ("staff_summary", "Många ärenden på en gång, till kommunen"),
                    ("digest", "Det som väntar, till ansvarig enhet"),
                    ("receipt", "Kvitto, till avsändaren"),
                    ("answer", "Svar eller ny status, till avsändaren"),
                ],
                max_length=30,
                unique=True,
                verbose_name="mejl",
            ),
        ),
        migrations.AlterField(
            model_name="outboxmessage",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "I kö"),
                    ("sending", "Skickas"),
                    ("sent", "Skickat"),
                    ("failed", "Misslyckades, försöker igen"),
                    ("dead", "Gick inte att skicka"),
                    ("withheld", "Skickas inte"),
                    ("gathered", "Väntar på ett gemensamt mejl"),
                    ("summed_up", "Ingår i ett gemensamt mejl"),
                ],
                default="queued",
                max_length=20,
                verbose_name="läge",
            ),
        ),
        migrations.AlterField(
            model_name="outboxmessage",
            name="template",
            field=models.CharField(
                choices=[
                    ("staff", "Nytt ärende, till kommunen"),
                    ("staff_message", "Avsändaren har lagt till något, till kommunen"),
                    ("staff_summary", "Många ärenden på en gång, till kommunen"),
                    ("digest", "Det som väntar, till ansvarig enhet"),
                    ("receipt", "Kvitto, till avsändaren"),
                    ("answer", "Svar eller ny status, till avsändaren"),
                ],
                max_length=30,
                verbose_name="mejl",
            ),
        ),
        migrations.AddIndex(
            model_name="outboxmessage",
            index=models.Index(fields=["created"], name="cases_outbox_created"),
        ),
    ]
