"""A photo, as it is sent to a browser, and the small ones that lead to it."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.urls import reverse

from contact.cases.models import Media, MediaContent
from pages.responses import never_kept

FULL, SMALL = "full", "small"


@dataclass(frozen=True)
class Thumbnail:
    media: Media
    number: int
    url: str
    small_url: str


def thumbnails(photos, address, *args):
    """[Thumbnail] of `photos`, shown at the addresses named `address` and `address`_small."""
    return [
        Thumbnail(
            photo,
            number,
            reverse(address, args=[*args, photo.name]),
            reverse(f"{address}_small", args=[*args, photo.name]),
        )
        for number, photo in enumerate(photos, 1)
    ]


def photo_response(media, size=FULL):
    """The photo itself, FULL or SMALL, for one who may see it: nobody keeps it on the way."""
    return never_kept(image_response(media, size))


def image_response(media, size):
    """The photo itself. Reads none of the bytes of the other size. Raises Http404 for none."""
    content = MediaContent.objects.filter(media=media).values_list(size, flat=True).first()
    if content is None:
        raise Http404
    response = HttpResponse(bytes(content), content_type="image/jpeg")
    response["Content-Disposition"] = 'inline; filename="bild.jpg"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
