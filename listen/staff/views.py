"""Staff's own pages about what is read aloud."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from listen.models import Pronunciation

from .rights import may_hear_drafts


@require_safe
def reading(request):
    """How a page sounds, to someone who may read the site's drafts. Raises PermissionDenied."""
    if not may_hear_drafts(request.user):
        raise PermissionDenied
    context = admin.site.each_context(request) | {
        "title": "Så låter sidan",
        "opts": Pronunciation._meta,
        "address": request.GET.get("sida", ""),
    }
    return TemplateResponse(request, "admin/listen/reading.html", context)
