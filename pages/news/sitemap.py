from pages.sitemaps import SiteSitemap

from .models import News


class NewsSitemap(SiteSitemap):
    def items(self):
        return News.objects.live().order_by("pk")
