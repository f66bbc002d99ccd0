from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "pages.alerts"
    label = "alerts"
    verbose_name = "Viktiga meddelanden"

    def ready(self):
        from pages import extensions

        from . import panels
        from .main_page import MAIN_PAGE
        from .models import Alert
        from .search import AlertSource
        from .sitemap import AlertSitemap
        from .views import crisis_start

        extensions.shown(lambda: [Alert])
        extensions.start_pages(crisis_start)
        extensions.top_panels(panels.top_panel)
        extensions.staff_panels(panels.staff_panel)
        extensions.main_pages(lambda: [MAIN_PAGE])
        extensions.search_sources(lambda: [AlertSource()])
        extensions.sitemaps(lambda: [("viktigt", AlertSitemap)])
