from django.core.management.base import BaseCommand

from contact.cases.finding import index


class Command(BaseCommand):
    help = "Gör om registret som handläggare söker ärenden i."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-needed", action="store_true", help="Bara de ärenden som saknas i registret."
        )

    def handle(self, *args, if_needed=False, **options):
        number = index.fill_in() if if_needed else index.rebuild()
        self.stdout.write(f"{number} ärenden")
