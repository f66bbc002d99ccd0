from pages.sitemaps import SiteSitemap

from .models import Alert


class AlertSitemap(SiteSitemap):
    def items(self):
        return Alert.objects.live().order_by("pk")
