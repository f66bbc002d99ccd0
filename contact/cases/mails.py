"""The mails a case gives rise to. They name the case; they never quote it."""

from datetime import timedelta

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from .matter import matter_of
from .models import OutboxMessage
from .models.outbox import State, Template, new_message_id

STAFF_SUBJECT = "Nytt ärende på webbplatsen"
# Nobody knows whose address the sender has written: it must not be filled with our mail.
MOST_RECEIPTS = 5
DAY = timedelta(hours=24)


def tell_staff(request, now):
    """Queues the mail to the municipality about a new case."""
    with translation.override(settings.LANGUAGE_CODE):
        url = f"{reverse('admin:cases_servicerequest_changelist')}?q={request.service_request_id}"
        _queue(request, Template.STAFF, settings.TOWN.case_email, STAFF_SUBJECT, url, now)


def send_receipt(request, address, now):
    """Queues the receipt to the sender, in the language of the form.

    One more than MOST_RECEIPTS in a day to the same address is kept, and never sent.
    """
    many = OutboxMessage.objects.receipts_to(address, now - DAY).count() >= MOST_RECEIPTS
    state = State.WITHHELD if many else State.QUEUED
    with translation.override(request.language):
        url = reverse("cases:receipt", args=[request.submission_key])
        subject = _("Vi har tagit emot det du skickade")
        _queue(request, Template.RECEIPT, address, subject, url, now, state)


def _queue(request, template, recipient, subject, url, now, state=State.QUEUED):
    context = {
        "reference": request.service_request_id,
        "matter": matter_of(request),
        "town": settings.TOWN,
        "url": f"{settings.SITE_URL}{url}",
    }
    OutboxMessage.objects.create(
        request=request,
        template=template,
        dedupe_key=f"{request.service_request_id}:received:{template}",
        recipient=recipient,
        subject=subject,
        body=render_to_string(f"cases/mail/{template}.txt", context),
        message_id=new_message_id(),
        state=state,
        next_attempt_at=now,
        created=now,
    )
