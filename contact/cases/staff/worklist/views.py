from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from contact.cases.models import ServiceRequest
from contact.cases.panels import undelivered_mail, unreceived
from contact.cases.receiving import receive_sent
from pages.parts import asked_part, part_of

from .listing import listing_of
from .news import with_news
from .row import Row

SHOWN = 50


@require_safe
@permission_required("cases.view_servicerequest", raise_exception=True)
def worklist(request):
    now = timezone.now()
    receive_sent()
    listing = listing_of(request.user, request.GET, now)
    # The assignee apart: joined to them, SQLite reads and sorts all the cases that are someone's.
    rows = with_news(listing.rows.select_related("service", "department"))
    rows = rows.prefetch_related("assignee")
    known = ServiceRequest.objects.visible_to(request.user)
    part = part_of(rows, listing.order, asked_part(request.GET), SHOWN, among=known)
    context = admin.site.each_context(request) | {
        "title": "Ärenden",
        "listing": listing,
        "rows": [Row(case, now) for case in part],
        "part": part,
        "panels": [*unreceived(request.user, now), *undelivered_mail(request.user, now)],
    }
    status = 422 if listing.filters.errors else 200
    return render(request, "admin/cases/worklist.html", context, status=status)
