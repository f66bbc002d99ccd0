from django.http import FileResponse, Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages.editing import edit_url, reader_of
from pages.errors import gone_or_missing
from pages.kept.generation import remembered
from pages.language import current_language, languages_of
from pages.parts import asked_part, part_of

from .appeal import appeal_page
from .models import Notice

SHOWN = 20
ORDER = "-posted_on", "-pk"


@require_safe
def index(request):
    user, asked = reader_of(request), asked_part(request.GET)
    key = ("notices", current_language(), asked)
    context = remembered(key, lambda: board_context(user, asked))
    return render(request, "notices/index.html", context)


def board_context(user, asked):
    """The part of the board that is `asked` for (asked_part), as `user` sees it."""
    rows = Notice.objects.visible_to(user).exclude(posted_on=None)
    return {
        "notices": part_of(rows, ORDER, asked, SHOWN),
        "appeal_page": appeal_page(user),
    }


@require_safe
def detail(request, pk):
    user = reader_of(request)
    key = ("notice", current_language(), pk)
    context = remembered(key, lambda: notice_context(user, pk))
    if context is None:
        return _missing(request, pk)
    return render(request, "notices/detail.html", context)


def notice_context(user, pk):
    """What the page of a notice shows `user`; None where there is none."""
    notice = Notice.objects.visible_to(user).filter(pk=pk).first()
    if notice is None:
        return None
    return {
        "notice": notice,
        "appeal_page": appeal_page(user),
        "languages": languages_of(notice),
        "edit_url": edit_url(user, notice),
    }


@require_safe
def document(request, pk):
    """The file, for as long as the notice is on the board."""
    notice = Notice.objects.visible_to(request.user).exclude(document="").filter(pk=pk).first()
    if notice is None:
        return _missing(request, pk)
    try:
        file = notice.document.open()
    except OSError as error:
        raise Http404 from error
    return FileResponse(file, content_type="application/pdf", filename=f"anslag-{pk}.pdf")


def _missing(request, pk):
    return gone_or_missing(request, Notice.objects.expired().filter(pk=pk))
