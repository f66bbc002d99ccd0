from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "contact"
    verbose_name = "Kontakt"

    def ready(self):
        from pages import extensions

        from . import panels
        from .models import ContactPoint, OpeningHours, Telephone
        from .search import ContactPointSource
        from .start_content import load_contact_points
        from .turns import turns

        extensions.shown(lambda: [ContactPoint, OpeningHours, Telephone])
        extensions.turns(turns)
        extensions.start_panels(panels.start_panel)
        extensions.page_panels(panels.page_panel)
        extensions.footer_panels(panels.footer_panel)
        extensions.crisis_numbers(panels.crisis_number)
        extensions.start_content(load_contact_points)
        extensions.search_sources(lambda: [ContactPointSource()])
