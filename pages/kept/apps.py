from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class KeptConfig(AppConfig):
    name = "pages.kept"
    verbose_name = "Färdiga sidor"

    def ready(self):
        from pages import extensions

        from .ahead import keep_ahead
        from .basis import note_queries
        from .triggers import lay_triggers

        connection_created.connect(note_queries)
        post_migrate.connect(lay_triggers, sender=self)
        extensions.rounds(keep_ahead)
