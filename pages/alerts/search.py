from django.utils.translation import gettext_lazy as _

from pages.search.source import Source

from .models import Alert


class AlertSource(Source):
    model = Alert
    label = _("Viktiga meddelanden")
    lead = "text"
    texts = ()
    staff_texts = ("slug",)
