from django.core.management.base import BaseCommand

from pages.search import index


class Command(BaseCommand):
    help = "Gör om hela sökregistret. Behövs när något har ändrats vid sidan av webbplatsen."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-needed", action="store_true", help="Bara om ett av språken saknas i registret."
        )

    def handle(self, *args, if_needed=False, **options):
        if if_needed and index.is_whole():
            return
        for kind, count in index.rebuild():
            self.stdout.write(f"{kind}: {count}")
