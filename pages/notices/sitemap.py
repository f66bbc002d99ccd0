from pages.sitemaps import SiteSitemap

from .models import Notice


class NoticeSitemap(SiteSitemap):
    def items(self):
        return Notice.objects.live().order_by("pk")
