from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "pages.notices"
    label = "notices"
    verbose_name = "Anslagstavla"

    def ready(self):
        from pages import extensions

        from .models import Notice
        from .panels import start_panel
        from .search import NoticeSource
        from .sitemap import NoticeSitemap

        extensions.shown(lambda: [Notice])
        extensions.start_panels(start_panel)
        extensions.search_sources(lambda: [NoticeSource()])
        extensions.sitemaps(lambda: [("anslag", NoticeSitemap)])
