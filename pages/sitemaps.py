"""The addresses of everything public, for search engines (sitemaps.org)."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db import connection
from django.db.models.expressions import RawSQL
from django.utils.translation import override

from . import extensions
from .language import in_language, languages_of
from .main_pages import MainPage
from .models import Page

# Goes from a part with keys in it to the next, a look in the index for each; no row is read.
FILLED = """
    WITH RECURSIVE part(number) AS (
        SELECT CAST(0 AS bigint)
        UNION ALL SELECT ({first_after}) / %s + 1 FROM part WHERE number IS NOT NULL
    ) SELECT number FROM part WHERE number > 0"""


class SiteSitemap(Sitemap):
    """A section of the sitemap: each thing once for every language it is wholly written in.

    Addresses are those of SITE_URL, whatever host was asked. A part of it holds the things whose
    keys lie within the same `limit`: so a part is found, and stays what it was, without counting.
    """

    limit = 2000

    def parts(self):
        """The numbers of the parts in which there are keys, from 1. What they name may all be
        drafts, or taken down: then nothing stands in that part."""
        first_after = RawSQL("part.number * %s", [self.limit])  # noqa: S611 - no value of others
        things = self._keys(pk__gte=first_after)[:1]
        sql, values = things.query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(FILLED.format(first_after=sql), [*values, self.limit])
            return [number for (number,) in cursor]

    def has(self, number):
        """Whether there is such a part, if only an empty one."""
        return number == 1 or self._keys(**self._span(number)).exists()

    def part(self, number):
        """The things of one part; none if it is empty."""
        return self.items().filter(**self._span(number))

    def _span(self, number):
        end = number * self.limit
        return {"pk__gte": end - self.limit, "pk__lt": end}

    def _keys(self, **span):
        return self.items().model._default_manager.filter(**span).order_by("pk").values("pk")

    def languages_for(self, thing):
        return languages_of(thing)

    def lastmod(self, thing):
        return getattr(thing, "updated_at", None)

    def get_urls(self, page=1, site=None, protocol=None):
        with override(settings.LANGUAGE_CODE):
            number = _number(page)
            rows = [row for thing in self.part(number) for row in self._rows(thing)]
        if not rows and not self.has(number):
            raise EmptyPage
        return rows

    def _rows(self, thing):
        path = thing.get_absolute_url()
        alternates = [
            {"lang_code": code, "location": settings.SITE_URL + in_language(path, code)}
            for code in self.languages_for(thing)
        ]
        row = {"lastmod": self.lastmod(thing), "alternates": alternates}
        return [row | {"location": alternate["location"]} for alternate in alternates]


class MainPageSitemap(SiteSitemap):
    """The start page, and the pages that are code: few."""

    def parts(self):
        return [1]

    def has(self, number):
        return number == 1

    def part(self, number):
        return self.items() if number == 1 else []

    def items(self):
        return [MainPage("pages:start", "", ""), *extensions.main_pages.collect()]

    def languages_for(self, thing):
        return [code for code, _ in settings.LANGUAGES]


class PageSitemap(SiteSitemap):
    def items(self):
        return Page.objects.live().order_by("pk")


def _number(page):
    """`page` of an address as a number. Raises PageNotAnInteger."""
    text = str(page)
    if not (text.isascii() and text.isdecimal() and len(text) < 12):
        raise PageNotAnInteger
    return int(text)
