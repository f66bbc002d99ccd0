from django.utils.translation import gettext_lazy as _

from pages.search.source import Source

from .models import ContactPoint


class ContactPointSource(Source):
    model = ContactPoint
    label = _("Kontakta oss")
    title = "name"
    lead = "description"
    texts = ("operator", "anonymity", "visiting_place", "visiting_street", "email")
