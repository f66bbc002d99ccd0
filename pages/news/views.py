from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages.editing import edit_url
from pages.errors import gone_or_missing
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
        return gone_or_missing(request, News.objects.expired().filter(slug=slug))
    context = {
        "item": item,
        "languages": languages_of(item),
        "edit_url": edit_url(request.user, item),
    }
    return render(request, "news/detail.html", context)
