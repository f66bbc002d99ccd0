"""Which mails there are."""

from django.db import models


class Template(models.TextChoices):
    STAFF = "staff", "Nytt ärende, till kommunen"
    STAFF_MESSAGE = "staff_message", "Avsändaren har lagt till något, till kommunen"
    STAFF_SUMMARY = "staff_summary", "Många ärenden på en gång, till kommunen"
    DIGEST = "digest", "Det som väntar, till ansvarig enhet"
    RECEIPT = "receipt", "Kvitto, till avsändaren"
    ANSWER = "answer", "Svar eller ny status, till avsändaren"


TO_SENDERS = {Template.RECEIPT, Template.ANSWER}
TO_STAFF = [Template.STAFF, Template.STAFF_MESSAGE]
