from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.follow_up.actions import ACTIONS
from contact.cases.follow_up.told import photos_for, told
from contact.cases.models import Media
from contact.cases.photos.showing import FULL, photo_response, thumbnails
from pages.responses import never_kept

from .opened import closed, open_with


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def case(request, token):
    """Where the case stands, and what its sender can do."""
    opened = open_with(token)
    if opened is None:
        return never_kept(closed(request))
    done = ACTIONS.get(request.GET.get("klart"))
    context = told(opened.access, opened.now) | {
        "photos": thumbnails(photos_for(opened.access), "cases:case_photo", opened.token),
        "done": done and done.done,
        "links": [
            (action, opened.url(name))
            for name, action in ACTIONS.items()
            if action.is_allowed(opened.access, opened.now)
        ],
        "reply_url": opened.url("message"),
        "new_code_url": opened.url("new_code"),
    }
    return never_kept(render(request, "cases/follow_up/case.html", context))


@csrf_exempt
@require_safe
def photo(request, token, name, size=FULL):
    """A photo that was sent with the case, for whoever may see what was sent."""
    opened = open_with(token)
    shown = photos_for(opened.access) if opened else Media.objects.none()
    return photo_response(get_object_or_404(shown, name=name), size)
