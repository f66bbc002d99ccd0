from django.apps import AppConfig


class FaqConfig(AppConfig):
    name = "faq"
    verbose_name = "Frågor och svar"

    def ready(self):
        from pages import extensions

        from .start_content import load_topics
        from .under_pages import topics_under

        extensions.children(topics_under)
        extensions.start_content(load_topics)
