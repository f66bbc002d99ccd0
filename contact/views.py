from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages import clock
from pages.editing import may_change, reader_of
from pages.kept.generation import remembered
from pages.language import current_language, languages_of

from .facts import facts_about
from .models import ContactPoint

POINTS_SHOWN = 50


@require_safe
def index(request):
    user, now, part = reader_of(request), clock.now(), request.GET.get("sida")
    key = ("contact", current_language(), part)
    context = remembered(key, lambda: contact_context(user, part, now))
    return render(request, "contact/index.html", context)


def contact_context(user, part, now):
    """All contact points that `user` sees at `now`; `part` is which part of a long list."""
    points = ContactPoint.objects.visible_to(user, now).with_facts()
    page = Paginator(points, POINTS_SHOWN).get_page(part)
    return {
        "page": page,
        "all_facts": [facts_about(point, now) for point in page],
        "languages": languages_of(*texts_of(page)),
        "may_edit": may_change(user, ContactPoint),
    }


def texts_of(points):
    """Everything with words that is shown about `points`."""
    return [text for point in points for text in (point, *point.telephones.all())]
