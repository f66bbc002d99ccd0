"""One case and what can be done with it, below /admin/cases/servicerequest/."""

from django.urls import path, register_converter

from contact.cases.photos.names import PHOTO
from contact.cases.photos.showing import SMALL
from contact.cases.photos.staff import views as photos
from contact.cases.reference import ALPHABET

from .case import printing, views


class Reference:
    """What a reference looks like: anything else is answered without the database."""

    regex = f"(?:[{ALPHABET}]{{3}}-){{2}}[{ALPHABET}]{{3}}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(Reference, "reference")

OF_PHOTO = f"<reference:reference>/bild/{PHOTO}"

urlpatterns = [
    path("<reference:reference>/", views.case, name="cases_servicerequest_change"),
    path("<reference:reference>/avsandare/", views.sender, name="cases_servicerequest_sender"),
    path("<reference:reference>/handling/", printing.printed, name="cases_servicerequest_printed"),
    path(OF_PHOTO, photos.photo, name="cases_servicerequest_photo"),
    path(f"{OF_PHOTO}hel/", photos.image, name="cases_servicerequest_photo_full"),
    path(
        f"{OF_PHOTO}liten/",
        photos.image,
        {"size": SMALL},
        name="cases_servicerequest_photo_small",
    ),
    path(f"{OF_PHOTO}<slug:word>/", photos.action, name="cases_servicerequest_photo_action"),
    path("<reference:reference>/<slug:name>/", views.action, name="cases_servicerequest_action"),
]
