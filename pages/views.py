from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from . import clock, extensions
from .editing import edit_url, reader_of
from .errors import gone_or_missing
from .kept.generation import remembered
from .language import current_language, languages_of
from .models import Page
from .models.page import BELOW
from .navigation import Navigation
from .parts import asked_part, part_of
from .responses import never_kept

SUBPAGES_SHOWN = 100


@require_safe
def start(request):
    instead = extensions.start_pages.collect(request)
    return instead[0] if instead else ordinary_start(request)


@require_safe
def ordinary_start(request):
    """The start page as it always is, also at an address of its own. Its lasting one is "/"."""
    user, now = reader_of(request), clock.now()
    context = remembered(("start", current_language()), lambda: start_context(user, now))
    return render(request, "pages/start.html", context)


def start_context(user, now):
    return {
        "navigation": Navigation(user),
        "shortcuts": list(Page.objects.visible_to(user, now).in_short().shortcuts()),
        "panels": extensions.start_panels.collect(user, now),
        "canonical_url": settings.SITE_URL + reverse("pages:start"),
        "swedish_path": "/",
    }


@require_safe
def detail(request, path):
    user, now, part = reader_of(request), clock.now(), asked_part(request.GET)
    key = ("page", current_language(), path, part)
    context = remembered(key, lambda: page_context(user, path, part, now))
    if context is None:
        return gone_or_missing(request, Page.objects.expired().filter(path=path))
    response = render(request, "pages/detail.html", context)
    return never_kept(response, published=True) if context["page"].sensitive else response


def page_context(user, path, part, now):
    """What the page at `path` shows `user` at `now`; None where there is none.

    `part` is which part of a long list of the pages below it is asked for (asked_part).
    """
    page = Page.objects.visible_to(user, now).filter(path=path).first()
    if page is None:
        return None
    subpages = Page.objects.visible_to(user, now).in_short().under(page)
    return {
        "page": page,
        "navigation": Navigation(user, page.path),
        "subpages": part_of(subpages, BELOW, part, SUBPAGES_SHOWN),
        "other_children": extensions.children.collect(page, user),
        "panels": extensions.page_panels.collect(page, user, now),
        "related": list(page.related.visible_to(user, now).in_short()),
        "languages": languages_of(page),
        "edit_url": edit_url(user, page),
    }
