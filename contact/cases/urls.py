from django.urls import include, path, register_converter

from pages.permissions import permitting

from .views.check import check
from .views.receipt import receipt
from .views.way import start, step, stopped


class DraftKey:
    """What the key of a draft looks like: anything else is answered without the database."""

    regex = "[A-Za-z0-9_-]{32}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(DraftKey, "draftkey")
place = permitting("geolocation")(step)

app_name = "cases"
urlpatterns = [
    path("", start, name="start"),
    # First, so that the way to it is short: here everyone passes who sends something.
    path("utkast/<draftkey:key>/kontrollera/", check, name="check"),
    path("utkast/<draftkey:key>/", step, {"name": "matter"}, name="matter"),
    path("utkast/<draftkey:key>/kategori/", step, {"name": "service"}, name="service"),
    path("utkast/<draftkey:key>/annan-ansvarar/", stopped, name="stopped"),
    path("utkast/<draftkey:key>/plats/", place, {"name": "place"}, name="place"),
    path("utkast/<draftkey:key>/text/", step, {"name": "text"}, name="text"),
    path("utkast/<draftkey:key>/kontakt/", step, {"name": "contact"}, name="contact"),
    path("kvitto/<draftkey:key>/", receipt, name="receipt"),
    path("", include("contact.cases.place.urls")),
    path("", include("contact.cases.photos.urls")),
    path("", include("contact.cases.follow_up.urls")),
]
