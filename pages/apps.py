from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Sidor"

    def ready(self):
        from . import among, extensions  # noqa: F401 - a lookup that registers itself
        from .models import MovedAddress, Page
        from .sitemaps import MainPageSitemap, PageSitemap
        from .start_content import load_pages

        extensions.shown(lambda: [Page, MovedAddress])
        extensions.sitemaps(lambda: [("start", MainPageSitemap), ("sidor", PageSitemap)])
        extensions.start_content(load_pages)
