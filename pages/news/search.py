from django.utils.translation import gettext_lazy as _

from pages.search.source import Source

from .models import News


class NewsSource(Source):
    model = News
    label = _("Nyheter")
    texts = ("body", "picture_alt")
    staff_texts = ("slug",)
