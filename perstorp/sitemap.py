from django.conf import settings
from django.contrib.sitemaps import views
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from pages import extensions

INDEX = """<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
%s</sitemapindex>
"""


@require_safe
def index(request):
    """The parts of the sitemap, as many as each needs."""
    rows = "".join(
        f"<sitemap><loc>{address}{f'?p={number}' if number > 1 else ''}</loc></sitemap>\n"
        for section, sitemap in _sections().items()
        for address in [escape(settings.SITE_URL + reverse("sitemap-part", args=[section]))]
        for number in sitemap().parts()
    )
    return HttpResponse(INDEX % rows, content_type="application/xml")


@require_safe
def part(request, section):
    return views.sitemap(request, _sections(), section)


def _sections():
    return dict(extensions.sitemaps.collect())
