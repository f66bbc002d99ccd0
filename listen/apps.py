from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "listen"
    verbose_name = "Lyssna"

    def ready(self):
        from pages import extensions

        from .sound.forgetting import forget_sound

        extensions.rounds(forget_sound)
