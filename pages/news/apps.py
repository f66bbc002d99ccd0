from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "pages.news"
    label = "news"
    verbose_name = "Nyheter"

    def ready(self):
        from pages import extensions

        from .models import News
        from .panels import start_panel
        from .search import NewsSource
        from .sitemap import NewsSitemap
        from .start_content import load_news

        extensions.shown(lambda: [News])
        extensions.start_panels(start_panel)
        extensions.search_sources(lambda: [NewsSource()])
        extensions.sitemaps(lambda: [("nyheter", NewsSitemap)])
        extensions.start_content(load_news)
