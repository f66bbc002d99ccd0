"""A photo of a draft or of a case, stored with its bytes, or not at all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from contact.cases.models import Draft, Media, MediaContent, ServiceRequest

from .cleaning import CleanPhoto, cleaned

MOST_OF_DRAFT = 3
MOST_OF_CASE = 12
# What all drafts may hold together: whoever sends without end does not fill the disk.
MOST_BYTES_OF_DRAFTS = 2_000_000_000


def store_photo(upload, now, *, draft=None, request=None):
    """Stores `upload`, a file or the CleanPhoto of one, as a photo of a draft or of a case.

    Gives its Media; the one that is there if it was sent before. Raises ValidationError, with a
    sentence, if it cannot be kept, and DoesNotExist if the draft has gone meanwhile.
    """
    photo = upload if isinstance(upload, CleanPhoto) else cleaned(upload)
    with transaction.atomic():
        owner = _wait_for_others(draft, request)
        sent_before = owner.photos.filter(sha256=photo.sha256).first()
        if sent_before is not None:
            return sent_before
        if draft is not None:
            refuse_too_many(draft)
            _refuse_full_disk(len(photo.full))
        elif owner.photos.count() >= MOST_OF_CASE:
            raise ValidationError(_("Ärendet har redan så många bilder som det får plats med."))
        return keep(photo, now, draft=draft, request=request)


def keep(photo, now, **fields):
    """Stores a CleanPhoto as a Media with these `fields`, whatever else there is."""
    media = Media.objects.create(
        sha256=photo.sha256,
        width=photo.width,
        height=photo.height,
        bytes=len(photo.full),
        created=now,
        **fields,
    )
    MediaContent.objects.create(media=media, full=photo.full, small=photo.small)
    return media


def refuse_too_many(draft):
    """Raises ValidationError if `draft` has all the photos that it may have."""
    if draft.pk and draft.photos.count() >= MOST_OF_DRAFT:
        raise ValidationError(_("Du har redan tre bilder. Ta bort en om du vill lägga till en ny."))


def _wait_for_others(draft, request):
    """The row that photos are counted on, locked: two tabs do not both take the last place."""
    if draft is not None:
        return Draft.objects.select_for_update().get(pk=draft.pk, sent_at=None)
    return ServiceRequest.objects.select_for_update().get(pk=request.pk)


def _refuse_full_disk(size):
    held = Media.objects.exclude(draft=None).aggregate(held=Sum("bytes"))["held"] or 0
    if held + size > MOST_BYTES_OF_DRAFTS:
        raise ValidationError(
            _("Vi kan inte ta emot fler bilder just nu. Fortsätt utan bild, eller försök senare.")
        )
