from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "pages.search"
    label = "search"
    verbose_name = "Sök"

    def ready(self):
        from pages import extensions

        from .sources import PageSource

        extensions.search_sources(lambda: [PageSource()])
