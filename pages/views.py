from django.conf import settings
from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from . import clock, extensions
from .editing import edit_url
from .errors import gone_or_missing
from .language import languages_of
from .models import Page
from .navigation import Navigation
from .responses import never_kept

SUBPAGES_SHOWN = 100


@require_safe
def start(request):
    instead = extensions.start_pages.collect(request)
    return instead[0] if instead else ordinary_start(request)


@require_safe
def ordinary_start(request):
    """The start page as it always is, also at an address of its own. Its lasting one is "/"."""
    context = {
        "shortcuts": Page.objects.visible_to(request.user).shortcuts(),
        "panels": extensions.start_panels.collect(request.user, clock.now()),
        "canonical_url": settings.SITE_URL + reverse("pages:start"),
        "swedish_path": "/",
    }
    return render(request, "pages/start.html", context)


@require_safe
def detail(request, path):
    page = Page.objects.visible_to(request.user).filter(path=path).first()
    if page is None:
        return gone_or_missing(request, Page.objects.expired().filter(path=path))
    response = render(request, "pages/detail.html", page_context(request, page))
    return never_kept(response, published=True) if page.sensitive else response


def page_context(request, page):
    now = clock.now()
    subpages = Page.objects.visible_to(request.user).under(page)
    return {
        "page": page,
        "navigation": Navigation(request.user, page.path),
        "subpages": Paginator(subpages, SUBPAGES_SHOWN).get_page(request.GET.get("sida")),
        "other_children": extensions.children.collect(page, request.user),
        "panels": extensions.page_panels.collect(page, request.user, now),
        "related": page.related.visible_to(request.user),
        "languages": languages_of(page),
        "edit_url": edit_url(request.user, page),
    }
