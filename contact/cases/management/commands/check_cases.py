from django.core.management.base import BaseCommand, CommandError

from contact.cases.checking import broken_cases
from contact.cases.models import Draft, ServiceRequest


class Command(BaseCommand):
    help = "Kontrollerar att alla ärenden är hela, till exempel efter en återställd kopia."

    def handle(self, **options):
        broken = broken_cases()
        for reference, fault in broken:
            self.stdout.write(f"{reference} {fault}.")
        if broken:
            raise CommandError(f"{len(broken)} fel hittades.")
        self.stdout.write(f"{ServiceRequest.objects.count()} ärenden är hela.")
        if waiting := Draft.objects.sent().count():
            self.stdout.write(f"Inkommet som inte är ärenden än: {waiting}.")
