"""Every page that everyone can read, by the parts of the sitemap."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from pages import extensions
from pages.language import in_language


def public_addresses():
    """The path of each public page in each of its languages, once."""
    seen = set()
    for _, sitemap in extensions.sitemaps.collect():
        part = sitemap()
        for number in part.parts():
            for row in part.get_urls(number):
                path = row["location"].removeprefix(settings.SITE_URL)
                if path not in seen:
                    seen.add(path)
                    yield path
    yield from _ordinary_start_pages()


def _ordinary_start_pages():
    """In no sitemap: its lasting address is "/", where there may be another page in a crisis."""
    with override(settings.LANGUAGE_CODE):
        path = reverse("pages:ordinary_start")
    return [in_language(path, code) for code, _ in settings.LANGUAGES]
