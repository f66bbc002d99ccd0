from pages.language import languages_of
from pages.sitemaps import SiteSitemap

from .models import Topic


class TopicSitemap(SiteSitemap):
    """A topic is written in a language when every answer in it is."""

    def items(self):
        return Topic.objects.live().order_by("pk").prefetch_related("questions")

    def languages_for(self, thing):
        return languages_of(thing, *(one for one in thing.questions.all() if one.is_live()))

    def lastmod(self, thing):
        return thing.latest_change(one for one in thing.questions.all() if one.is_live())
