from django.utils.translation import gettext_lazy as _

from pages.search.source import Source

from .models import Notice


class NoticeSource(Source):
    model = Notice
    label = _("Anslagstavla")
    lead = "text"
    texts = ("public_body",)
    staff_texts = ("public_body",)
