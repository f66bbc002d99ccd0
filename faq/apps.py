from django.apps import AppConfig


class FaqConfig(AppConfig):
    name = "faq"
    verbose_name = "Frågor och svar"

    def ready(self):
        from pages import extensions

        from .models import Question, Topic
        from .search import QuestionSource, TopicSource
        from .sitemap import TopicSitemap
        from .start_content import load_topics
        from .under_pages import topics_under

        extensions.shown(lambda: [Topic, Question])
        extensions.children(topics_under)
        extensions.search_sources(lambda: [TopicSource(), QuestionSource()])
        extensions.sitemaps(lambda: [("fragor-och-svar", TopicSitemap)])
        extensions.start_content(load_topics)
