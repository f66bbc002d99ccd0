from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from pages.errors import error_page
from pages.language import languages_of
from pages.newest import newest_first

from .models import News

SHOWN = 20


@require_safe
def index(request):
    rows = News.objects.visible_to(request.user).exclude(published_at=None)
    news, older = newest_first(rows, "published_at", request.GET.get("efter", ""), SHOWN)
    context = {"news": news, "older": older, "is_first": "efter" not in request.GET}
    return render(request, "news/index.html", context)


@require_safe
def detail(request, slug):
    item = News.objects.visible_to(request.user).filter(slug=slug).first()
    if item is None:
        return _missing(request, slug)
    may_edit = request.user.has_perm("news.change_news")
    edit_url = reverse("admin:news_news_change", args=[item.pk]) if may_edit else ""
    context = {"item": item, "languages": languages_of(item), "edit_url": edit_url}
    return render(request, "news/detail.html", context)


def _missing(request, slug):
    if News.objects.expired().filter(slug=slug).exists():
        return error_page(request, 410)
    raise Http404
