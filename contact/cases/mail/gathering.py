"""A flood of cases becomes one mail an hour to each address, instead of hundreds."""

from django.db import transaction

from contact.cases.models import OutboxMessage
from contact.cases.models.outbox import State, Template

from .queue import count_of_cases, full_url, queue
from .telling import HOUR


def sum_up(now):
    """Queues one mail to each address that something has been gathered for, for an hour."""
    gathered = OutboxMessage.objects.filter(state=State.GATHERED)
    waiting = gathered.filter(created__lte=now - HOUR).order_by("recipient")
    for recipient in waiting.values_list("recipient", flat=True).distinct():
        with transaction.atomic():
            _sum_up_for(gathered.filter(recipient=recipient), recipient, now)


def _sum_up_for(gathered, recipient, now):
    """Whoever comes second finds the rows taken: they are locked, and then changed."""
    mails = list(gathered.select_for_update().order_by("pk"))
    if not mails:
        return
    number = len({mail.request_id for mail in mails})
    queue(
        Template.STAFF_SUMMARY,
        recipient,
        {
            "antal": count_of_cases(number),
            "lank": full_url("admin:cases_servicerequest_changelist"),
        },
        key=f"gathered:{mails[0].pk}",
        now=now,
    )
    OutboxMessage.objects.filter(pk__in=[mail.pk for mail in mails]).update(state=State.SUMMED_UP)
