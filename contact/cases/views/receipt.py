from datetime import timedelta

from django.conf import settings
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.access import living_code_of
from contact.cases.matter import matter_of
from contact.cases.models import ServiceRequest
from contact.cases.models.outbox import Template
from pages import guard
from pages.responses import never_kept

# Long enough to load the page again on a bad line; then whoever finds it learns no code.
CODE_SHOWN = timedelta(hours=1)


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def receipt(request, key):
    """What was received, and how to follow it. Whoever has the key is the sender."""
    now = timezone.now()
    sent = get_object_or_404(ServiceRequest.objects.sent_with(key).select_related("department"))
    is_fresh = now - sent.requested_datetime < CODE_SHOWN
    context = {
        "sent": sent,
        "matter": matter_of(sent),
        "mail": sent.mails.filter(template=Template.RECEIPT).first(),
        "is_anonymous": not hasattr(sent, "requester"),
        "code": living_code_of(key) if is_fresh else "",
        "token": guard.new_token(now),
        "follow_url": f"{settings.SITE_URL}{reverse('cases:find')}",
    }
    return never_kept(render(request, "cases/receipt.html", context))
