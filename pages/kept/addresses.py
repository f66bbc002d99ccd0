"""Every page that everyone can read, by the parts of the sitemap."""

from django.conf import settings

from pages import extensions


def public_addresses():
    """The path of each public page in each of its languages, once."""
    seen = set()
    for _, sitemap in extensions.sitemaps.collect():
        part = sitemap()
        for number in part.paginator.page_range:
            for row in part.get_urls(number):
                path = row["location"].removeprefix(settings.SITE_URL)
                if path not in seen:
                    seen.add(path)
                    yield path
