from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "listen"
    verbose_name = "Lyssna"

    def ready(self):
        from pages import extensions

        from .models import Pronunciation
        from .sound.forgetting import forget_sound
        from .start_content import load_pronunciations

        extensions.shown(lambda: [Pronunciation])
        extensions.rounds(forget_sound)
        extensions.start_content(load_pronunciations)
