from django.core.management.base import BaseCommand

from pages.search import index


class Command(BaseCommand):
    help = "Gör om hela sökregistret. Behövs bara när något har ändrats vid sidan av webbplatsen."

    def handle(self, *args, **options):
        for kind, count in index.rebuild():
            self.stdout.write(f"{kind}: {count}")
