"""The mails a case gives rise to. They name the case; they never quote it."""

from datetime import timedelta

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from .matter import matter_of
from .models import MailStop, OutboxMessage
from .models.outbox import State, Template, new_message_id

STAFF_SUBJECT = "Nytt ärende på webbplatsen"
# Nobody knows whose address the sender has written: it must not be filled with our mail.
MOST_RECEIPTS = 5
DAY = timedelta(hours=24)
# Where delivery puts a code of the mail's own: no code is ever stored.
CODE = "__CODE__"


def tell_staff(request, now):
    """Queues the mail to the responsible department about a new case."""
    with translation.override(settings.LANGUAGE_CODE):
        url = reverse("admin:cases_servicerequest_change", args=[request.service_request_id])
        department = request.department
        recipient = department.address if department else settings.TOWN.case_email
        _queue(request, Template.STAFF, "received", recipient, STAFF_SUBJECT, {"url": url}, now)


def send_receipt(request, now):
    """Queues the receipt to the sender, in the language of the form.

    One more than MOST_RECEIPTS in a day to the same address is kept, and never sent.
    """
    address = request.requester.email
    many = OutboxMessage.objects.receipts_to(address, now - DAY).count() >= MOST_RECEIPTS
    with translation.override(request.language):
        subject = _("Vi har tagit emot det du skickade")
        _queue_to_sender(request, Template.RECEIPT, "received", subject, now, withheld=many)


def tell_sender(request, event, now):
    """Queues a mail that there is something to read, if the sender has asked for that."""
    requester = getattr(request, "requester", None)
    if not requester or not requester.email or not requester.wants_reply:
        return
    with translation.override(request.language):
        subject = _("Det finns något nytt i ditt ärende")
        _queue_to_sender(request, Template.ANSWER, event.pk, subject, now)


def _queue_to_sender(request, template, cause, subject, now, withheld=False):
    address = request.requester.email
    stopped = MailStop.objects.filter(digest=MailStop.digest_of(address)).exists()
    urls = {
        "url": reverse("cases:arrive", args=[CODE]),
        "stop_url": reverse("cases:not_me", args=[CODE]),
    }
    state = State.WITHHELD if withheld or stopped else State.QUEUED
    _queue(request, template, cause, address, subject, urls, now, state)


def _queue(request, template, cause, recipient, subject, urls, now, state=State.QUEUED):
    context = {
        "reference": request.service_request_id,
        "matter": matter_of(request),
        "town": settings.TOWN,
        **{name: f"{settings.SITE_URL}{url}" for name, url in urls.items()},
    }
    OutboxMessage.objects.create(
        request=request,
        template=template,
        dedupe_key=f"{request.service_request_id}:{cause}:{template}",
        recipient=recipient,
        subject=subject,
        body=render_to_string(f"cases/mail/{template}.txt", context),
        message_id=new_message_id(),
        state=state,
        next_attempt_at=now,
        created=now,
    )
