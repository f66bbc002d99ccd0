from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages import clock
from pages.editing import may_change
from pages.language import languages_of

from .facts import facts_about
from .models import ContactPoint

POINTS_SHOWN = 50


@require_safe
def index(request):
    now = clock.now()
    points = ContactPoint.objects.visible_to(request.user, now).with_facts()
    page = Paginator(points, POINTS_SHOWN).get_page(request.GET.get("sida"))
    context = {
        "page": page,
        "all_facts": [facts_about(point, now) for point in page],
        "languages": languages_of(*texts_of(page)),
        "may_edit": may_change(request.user, ContactPoint),
    }
    return render(request, "contact/index.html", context)


def texts_of(points):
    """Everything with words that is shown about `points`."""
    return [text for point in points for text in (point, *point.telephones.all())]
