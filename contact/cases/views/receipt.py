from datetime import timedelta

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.access import living_code_of
from contact.cases.matter import matter_of
from contact.cases.models.outbox import Template
from contact.cases.receiving import NotYetError, case_of
from pages import guard
from pages.responses import never_kept

# Long enough to load the page again on a bad line; then whoever finds it learns no code.
CODE_SHOWN = timedelta(hours=1)
ASK_AGAIN = 20  # seconds; more than the process beside the visitors pauses


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def receipt(request, key):
    """What was received, and how to follow it. Whoever has the key is the sender."""
    now = timezone.now()
    try:
        sent = case_of(key)
    except NotYetError:
        return _not_yet(request)
    if sent is None:
        raise Http404
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


def _not_yet(request):
    """Loads itself again: by then it may be the receipt (HTTP: 202 Accepted)."""
    page = never_kept(render(request, "cases/received.html", status=202))
    page["Refresh"] = str(ASK_AGAIN)
    return page
