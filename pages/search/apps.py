from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "pages.search"
    label = "search"
    verbose_name = "Sök"

    def ready(self):
        from . import sources  # noqa: F401 - registers them
