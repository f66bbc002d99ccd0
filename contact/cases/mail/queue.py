"""The way into the outbox, for every mail that has to do with cases."""

import uuid

from django.conf import settings
from django.urls import reverse

from contact.cases.models import OutboxMessage
from contact.cases.models.outbox import State, Template, mailbox_of
from pages.cleaning import one_line

from .words import mail_of

FIELDS = (
    "request",
    "template",
    "recipient",
    "mailbox",
    "subject",
    "body",
    "message_id",
    "state",
    "next_attempt_at",
    "created",
)


def queue(template, recipient, values, **fields):
    """Stores a mail in the outbox, once for each `key`. Takes what `message` takes."""
    return keep_once(message(template, recipient, values, **fields))


def message(template, recipient, values, *, key, now, language=None, request=None, state=None):
    """An OutboxMessage that is not stored yet.

    `values` are what the placeholders of the Template's text stand for (placeholders.py).
    """
    language = language or settings.LANGUAGE_CODE
    subject, body = mail_of(template, language, common_values() | values)
    return OutboxMessage(
        dedupe_key=key,
        request=request,
        template=template,
        recipient=one_line(recipient),
        mailbox=mailbox_of(recipient) if template == Template.RECEIPT else "",
        subject=subject,
        body=body,
        message_id=new_message_id(),
        state=state or State.QUEUED,
        next_attempt_at=now,
        created=now,
    )


def keep_once(mail):
    """Stores `mail`, an OutboxMessage, if none with its `dedupe_key` is there. Gives the stored."""
    kept, _made = OutboxMessage.objects.get_or_create(
        dedupe_key=mail.dedupe_key, defaults={name: getattr(mail, name) for name in FIELDS}
    )
    return kept


def common_values():
    """What stands for the same in every mail."""
    return {"kommun": settings.TOWN.name, "telefon": settings.TOWN.telephone}


def count_of_cases(number):
    """What {antal} stands for in a mail to staff."""
    return "1 ärende" if number == 1 else f"{number} ärenden"


def full_url(name, *args):
    return f"{settings.SITE_URL}{reverse(name, args=args)}"


def new_message_id():
    """The same for every attempt, so that a mail sent twice is shown once."""
    return f"<{uuid.uuid4()}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].rstrip('>')}>"
