"""The mails a case gives rise to. They name the case; they never quote it."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from .matter import matter_of
from .models import OutboxMessage
from .models.outbox import Template, new_message_id

STAFF_SUBJECT = "Nytt ärende på webbplatsen"


def tell_staff(request, now):
    """Queues the mail to the municipality about a new case."""
    with translation.override(settings.LANGUAGE_CODE):
        url = f"{reverse('admin:cases_servicerequest_changelist')}?q={request.service_request_id}"
        _queue(request, Template.STAFF, settings.TOWN.case_email, STAFF_SUBJECT, url, now)


def send_receipt(request, address, now):
    """Queues the receipt to the sender, in the language of the form."""
    with translation.override(request.language):
        url = reverse("cases:receipt", args=[request.submission_key])
        _queue(request, Template.RECEIPT, address, _("Vi har tagit emot det du skickade"), url, now)


def _queue(request, template, recipient, subject, url, now):
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
        next_attempt_at=now,
        created=now,
    )
