from django.urls import path, register_converter

from . import views
from .search.views import search


class PagePath:
    """Only what a page can be called: anything else is answered without asking the database."""

    regex = r"[a-z0-9-]+(?:/[a-z0-9-]+)*"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PagePath, "pagepath")

app_name = "pages"
urlpatterns = [
    path("", views.start, name="start"),
    path("startsida/", views.ordinary_start, name="ordinary_start"),
    path("sok/", search, name="search"),
    path("<pagepath:path>/", views.detail, name="detail"),
]
