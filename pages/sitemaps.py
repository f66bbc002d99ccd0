"""The addresses of everything public, for search engines (sitemaps.org)."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.utils.translation import override

from . import extensions
from .language import in_language, languages_of
from .main_pages import MainPage
from .models import Page


class SiteSitemap(Sitemap):
    """A part of the sitemap: each thing once for every language it is wholly written in.

    Addresses are those of SITE_URL, whatever host was asked.
    """

    limit = 1000

    def languages_for(self, thing):
        return languages_of(thing)

    def lastmod(self, thing):
        return getattr(thing, "updated_at", None)

    def get_urls(self, page=1, site=None, protocol=None):
        with override(settings.LANGUAGE_CODE):
            things = self.paginator.page(page).object_list
            return [row for thing in things for row in self._rows(thing)]

    def _rows(self, thing):
        path = thing.get_absolute_url()
        alternates = [
            {"lang_code": code, "location": settings.SITE_URL + in_language(path, code)}
            for code in self.languages_for(thing)
        ]
        row = {"lastmod": self.lastmod(thing), "alternates": alternates}
        return [row | {"location": alternate["location"]} for alternate in alternates]


class MainPageSitemap(SiteSitemap):
    """The start page, and the pages that are code."""

    def items(self):
        return [MainPage("pages:start", "", ""), *extensions.main_pages.collect()]

    def languages_for(self, thing):
        return [code for code, _ in settings.LANGUAGES]


class PageSitemap(SiteSitemap):
    def items(self):
        return Page.objects.live().order_by("pk")
