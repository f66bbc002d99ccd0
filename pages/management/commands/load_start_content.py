from pathlib import Path

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from pages import extensions


class Command(BaseCommand):
    help = "Lägger in det av kommunens startinnehåll som saknas. Det som finns ändras aldrig."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=settings.TOWN_DIR)

    def handle(self, folder, **options):
        try:
            with transaction.atomic():
                added = extensions.start_content.collect(folder)
        except (KeyError, ValueError, ValidationError, ObjectDoesNotExist) as error:
            raise CommandError(f"Inget är tillagt. Startinnehållet har ett fel: {error}") from error
        for line in added:
            self.stdout.write(f"Tillagt: {line}")
        if not added:
            self.stdout.write("Allt startinnehåll fanns redan.")
