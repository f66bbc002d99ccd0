from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from contact.cases.models import ServiceRequest
from contact.cases.panels import undelivered_mail
from pages.newest import one_part

from .listing import listing_of
from .news import with_news
from .row import Row

SHOWN = 50


@require_safe
@permission_required("cases.view_servicerequest", raise_exception=True)
def worklist(request):
    now = timezone.now()
    listing = listing_of(request.user, request.GET, now)
    after = request.GET.get("efter", "")
    rows = with_news(listing.rows.select_related("service", "department", "assignee"))
    known = ServiceRequest.objects.visible_to(request.user)
    cases, more = one_part(rows, listing.order, after, SHOWN, among=known)
    context = admin.site.each_context(request) | {
        "title": "Ärenden",
        "listing": listing,
        "rows": [Row(case, now) for case in cases],
        "more": more,
        "is_first": not after,
        "panels": undelivered_mail(request.user, now),
    }
    status = 422 if listing.filters.errors else 200
    return render(request, "admin/cases/worklist.html", context, status=status)
