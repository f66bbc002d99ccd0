from django.urls import path

from .names import PHOTO
from .showing import SMALL
from .views import draft_photo, photos, public_photo

DRAFT = "utkast/<draftkey:key>/bilder/"
small = {"size": SMALL}

urlpatterns = [
    path(DRAFT, photos, name="photos"),
    path(f"{DRAFT}{PHOTO}", draft_photo, name="draft_photo"),
    path(f"{DRAFT}{PHOTO}liten/", draft_photo, small, name="draft_photo_small"),
    path(f"bild/{PHOTO}", public_photo, name="public_photo"),
    path(f"bild/{PHOTO}liten/", public_photo, small, name="public_photo_small"),
]
