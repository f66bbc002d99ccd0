from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from . import extensions
from .errors import error_page
from .language import languages_of
from .models import Page
from .navigation import Navigation

SUBPAGES_SHOWN = 100


@require_safe
def start(request):
    context = {
        "shortcuts": Page.objects.visible_to(request.user).shortcuts(),
        "panels": extensions.start_panels.collect(request.user, timezone.now()),
    }
    return render(request, "pages/start.html", context)


@require_safe
def detail(request, path):
    page = Page.objects.visible_to(request.user).filter(path=path).first()
    if page is None:
        return _missing(request, path)
    response = render(request, "pages/detail.html", page_context(request, page))
    return never_kept(response) if page.sensitive else response


@require_safe
def listen(request):
    return render(request, "pages/listen.html")


def page_context(request, page):
    now = timezone.now()
    may_edit = request.user.has_perm("pages.change_page")
    subpages = Page.objects.visible_to(request.user).under(page)
    return {
        "page": page,
        "navigation": Navigation(request.user, page.path),
        "subpages": Paginator(subpages, SUBPAGES_SHOWN).get_page(request.GET.get("sida")),
        "other_children": extensions.children.collect(page, request.user),
        "panels": extensions.page_panels.collect(page, request.user, now),
        "related": page.related.visible_to(request.user),
        "languages": languages_of(page),
        "edit_url": reverse("admin:pages_page_change", args=[page.pk]) if may_edit else "",
    }


def never_kept(response):
    """For a sensitive page: no trace of it in the browser, and none in the next page's log."""
    patch_cache_control(response, private=True, no_store=True)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _missing(request, path):
    if Page.objects.expired().filter(path=path).exists():
        return error_page(request, 410)
    raise Http404
