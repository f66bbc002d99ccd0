from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management.base import BaseCommand, CommandError

from listen.sound.engine import EngineError, Utterance, find_engine


class Command(BaseCommand):
    help = "Prövar att varje röst för Lyssna går att höra. Gör inget annat."

    def handle(self, **options):
        engine = find_engine()
        if engine is None:
            self.stdout.write("Servern har ingen röst. Sidorna läses upp av besökarens egen.")
            return
        silent = [line for language in sorted(engine.languages) if (line := try_voice(language))]
        if silent:
            raise CommandError("\n".join(silent))


def try_voice(language):
    """Why nothing is heard in `language`, in a line; "" if something is."""
    with TemporaryDirectory() as folder:
        try:
            find_engine().speak([Utterance("1", language, 0)], Path(folder) / "try.mp3")
        except EngineError as error:
            return f"Lyssna: rösten för {language} går inte att höra ({error}). Se LISTEN_VOICES."
    return ""
