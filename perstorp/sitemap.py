from django.conf import settings
from django.contrib.sitemaps import views
from django.contrib.sitemaps.views import SitemapIndexItem
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from pages import extensions


@require_safe
def index(request):
    """The parts of the sitemap, as many as each needs."""
    items = [
        SitemapIndexItem(_address(section, number))
        for section, sitemap in _sections().items()
        for number in sitemap().paginator.page_range
    ]
    context = {"sitemaps": items}
    return render(request, "sitemap_index.xml", context, content_type="application/xml")


@require_safe
def part(request, section):
    return views.sitemap(request, _sections(), section)


def _sections():
    return dict(extensions.sitemaps.collect())


def _address(section, number):
    path = reverse("sitemap-part", args=[section])
    return f"{settings.SITE_URL}{path}" + (f"?p={number}" if number > 1 else "")
