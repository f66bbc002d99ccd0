from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from contact.cases.models.event import EventType
from contact.cases.models.service import Secrecy
from contact.cases.recording import note_each
from contact.cases.staff.csv_file import csv_file
from contact.cases.staff.worklist.listing import listing_of

from .table import table

MAY = ("cases.view_servicerequest", "cases.export_servicerequest")
MOST = 5000


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required(MAY, raise_exception=True)
def export(request):
    """Asks what a file with the cases of a list shall hold; gives it, and notes that in each.

    What secrecy may cover is never in it: a file is passed on further than anyone can follow.
    """
    now = timezone.now()
    listing = listing_of(request.user, request.GET, now)
    if listing.filters.errors:
        page = reverse("admin:cases_servicerequest_changelist")
        return redirect(f"{page}?{request.GET.urlencode()}")
    rows = listing.rows.filter(secrecy=Secrecy.NONE).order_by(*listing.order)
    if request.method == "POST":
        return _file(request, rows, now)
    context = admin.site.each_context(request) | {
        "title": "Ta ut ärenden som fil",
        "listing": listing,
        "number": rows[: MOST + 1].count(),
        "most": MOST,
    }
    return render(request, "admin/cases/export.html", context)


def _file(request, rows, now):
    senders = "senders" in request.POST and request.user.has_perm("cases.view_requester")
    keys = list(rows.values_list("pk", flat=True)[:MOST])
    words = f"Uttaget som fil {'med' if senders else 'utan'} uppgifter om avsändaren."
    note_each(keys, EventType.EXPORTED, now=now, actor=request.user, internal_text=words)
    return csv_file("arenden", table(keys, senders), now)
