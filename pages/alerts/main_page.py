from django.utils.translation import gettext_lazy as _

from pages.main_pages import MainPage

MAIN_PAGE = MainPage(
    "alerts:index",
    _("Viktiga meddelanden"),
    _("Det som alla behöver veta just nu, och vem du ska ringa i en kris."),
)
