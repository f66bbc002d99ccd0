from django.core.management.base import BaseCommand
from django.utils import timezone

from contact.cases.mail.digest import send_digests


class Command(BaseCommand):
    help = "Lägger mejl om ärenden som väntar i utkorgen, ett till varje enhet och dag."

    def handle(self, **options):
        number = send_digests(timezone.now())
        self.stdout.write(f"{number} mejl till enheter med ärenden som väntar.")
