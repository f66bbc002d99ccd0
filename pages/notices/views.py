from django.http import FileResponse, Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages.editing import edit_url
from pages.errors import gone_or_missing
from pages.language import languages_of
from pages.newest import newest_first

from .appeal import appeal_page
from .models import Notice

SHOWN = 20


@require_safe
def index(request):
    rows = Notice.objects.visible_to(request.user).exclude(posted_on=None)
    notices, older = newest_first(rows, "posted_on", request.GET.get("efter", ""), SHOWN)
    context = {
        "notices": notices,
        "older": older,
        "is_first": "efter" not in request.GET,
        "appeal_page": appeal_page(request.user),
    }
    return render(request, "notices/index.html", context)


@require_safe
def detail(request, pk):
    notice = Notice.objects.visible_to(request.user).filter(pk=pk).first()
    if notice is None:
        return _missing(request, pk)
    context = {
        "notice": notice,
        "appeal_page": appeal_page(request.user),
        "languages": languages_of(notice),
        "edit_url": edit_url(request.user, notice),
    }
    return render(request, "notices/detail.html", context)


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
