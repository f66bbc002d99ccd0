"""The step in which someone adds photos, and the photos as they are shown."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.limits import HOUR, Scope, count
from contact.cases.models import Draft, Media
from contact.cases.views.draft import find, gone, is_sent, onward, renewed, show, to
from contact.cases.views.visitor import for_visitors
from pages import guard
from pages.bodies import takes_photo
from pages.errors import too_many_requests
from pages.responses import SeeOther

from .forms import PhotosForm
from .showing import FULL, image_response, photo_response, thumbnails
from .storing import MOST_OF_DRAFT, store_photo

PHOTOS = Scope("photos", most=120)


@takes_photo
@for_visitors
def photos(request, key):
    """Adds a photo, takes one away or goes on. A photo that was chosen is always added first."""
    now = timezone.now()
    draft = find(key, now)
    if draft is None and is_sent(key):
        return to("receipt", key)
    if draft is None and request.method != "POST":
        return gone(request)
    if request.FILES and count(request, PHOTOS, now) > PHOTOS.most:
        return too_many_requests(request, HOUR)
    draft = draft or renewed(request)
    _remove(request, draft, now)
    form = PhotosForm(request, now, draft)
    if form.is_valid() and _add(form, draft, now):
        return _go_on(request, draft, now)
    return _show(request, draft, form)


@csrf_exempt
@require_safe
def draft_photo(request, key, name, size=FULL):
    """A photo of a draft, for whoever has the draft's address."""
    drafts = Draft.objects.living(timezone.now()).filter(key=key)
    return photo_response(get_object_or_404(Media, draft__in=drafts, name=name), size)


@csrf_exempt
@require_safe
def public_photo(request, name, size=FULL):
    """A published photo of a published case. Asked for anew each time: a removal is seen at once.

    Any page may show it, as any page may show the case (Open311).
    """
    response = image_response(get_object_or_404(Media.objects.published(), name=name), size)
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _show(request, draft, form):
    added = draft.photos.all() if draft.pk else []
    context = {
        "photos": thumbnails(added, "cases:draft_photo", draft.key),
        "most": MOST_OF_DRAFT,
        "room": MOST_OF_DRAFT - len(added),
    }
    return show(request, draft, "photos", form, **context)


def _remove(request, draft, now):
    """Takes away the photo whose button was pressed. Done though another may be refused."""
    name = request.POST.get("remove")
    if not (name and draft.pk and guard.accepts(request, now)):
        return
    for photo in draft.photos.all():
        if photo.name == name:
            photo.delete()
    _keep(draft, now, answered="photos" in draft.data)


def _add(form, draft, now):
    """Adds what was chosen, if anything. Gives False, with the error in `form`, if it cannot."""
    if draft.pk is None:
        draft.keep(get_language(), now)
    if photo := form.cleaned_data["photo"]:
        try:
            store_photo(photo, now, draft=draft)
        except ValidationError as error:
            form.add_error("photo", error)
        except Draft.DoesNotExist:  # sent from another tab this very moment
            return True
    return form.is_valid()


def _go_on(request, draft, now):
    goes_on = "go" in request.POST
    _keep(draft, now, answered=goes_on or "photos" in draft.data)
    if goes_on:
        return onward(draft)
    page = reverse("cases:photos", args=[draft.key])
    return SeeOther(f"{page}#added" if draft.photos.exists() else page)


def _keep(draft, now, *, answered):
    """The draft names its photos, so that the check page sees if they change behind its back."""
    if answered:
        draft.data["photos"] = {"names": [photo.name for photo in draft.photos.all()]}
    draft.keep(get_language(), now)
