from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages.editing import edit_url, reader_of
from pages.errors import gone_or_missing
from pages.kept.generation import remembered
from pages.language import current_language, languages_of
from pages.parts import asked_part, part_of

from .models import News

SHOWN = 20
ORDER = "-published_at", "-pk"


@require_safe
def index(request):
    user, asked = reader_of(request), asked_part(request.GET)
    key = ("news", current_language(), asked)
    context = remembered(key, lambda: list_context(user, asked))
    return render(request, "news/index.html", context)


def list_context(user, asked):
    """The part of the news that is `asked` for (asked_part), as `user` sees it."""
    rows = News.objects.visible_to(user).exclude(published_at=None)
    return {"news": part_of(rows, ORDER, asked, SHOWN)}


@require_safe
def detail(request, slug):
    user = reader_of(request)
    key = ("one of the news", current_language(), slug)
    context = remembered(key, lambda: item_context(user, slug))
    if context is None:
        return gone_or_missing(request, News.objects.expired().filter(slug=slug))
    return render(request, "news/detail.html", context)


def item_context(user, slug):
    """What the page of one of the news shows `user`; None where there is none."""
    item = News.objects.visible_to(user).filter(slug=slug).first()
    if item is None:
        return None
    return {"item": item, "languages": languages_of(item), "edit_url": edit_url(user, item)}
