from django.urls import path, register_converter

from .showing import SMALL
from .views import draft_photo, photos, public_photo


class PhotoName:
    """What the name of a photo looks like: anything else is answered without the database."""

    regex = "[A-Za-z0-9_-]{22}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PhotoName, "photoname")

DRAFT = "utkast/<draftkey:key>/bilder/"
PHOTO = "<photoname:name>/"
small = {"size": SMALL}

urlpatterns = [
    path(DRAFT, photos, name="photos"),
    path(f"{DRAFT}{PHOTO}", draft_photo, name="draft_photo"),
    path(f"{DRAFT}{PHOTO}liten/", draft_photo, small, name="draft_photo_small"),
    path(f"bild/{PHOTO}", public_photo, name="public_photo"),
    path(f"bild/{PHOTO}liten/", public_photo, small, name="public_photo_small"),
]
