from django.urls import path, register_converter

from . import views
from .follow_up import views as follow_up


class DraftKey:
    """What the key of a draft looks like: anything else is answered without the database."""

    regex = "[A-Za-z0-9_-]{32}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(DraftKey, "draftkey")

app_name = "cases"
urlpatterns = [
    path("", views.start, name="start"),
    path("utkast/<draftkey:key>/", views.step, {"name": "matter"}, name="matter"),
    path("utkast/<draftkey:key>/text/", views.step, {"name": "text"}, name="text"),
    path("utkast/<draftkey:key>/kontakt/", views.step, {"name": "contact"}, name="contact"),
    path("utkast/<draftkey:key>/kontrollera/", views.check, name="check"),
    path("kvitto/<draftkey:key>/", views.receipt, name="receipt"),
    path("folj/<str:code>/", follow_up.arrive, name="arrive"),
    path("inte-jag/<str:code>/", follow_up.not_me, name="not_me"),
]
