import logging
import signal
from threading import Event

from django.core.management.base import BaseCommand
from django.db import Error, close_old_connections
from django.utils import timezone

from contact.cases import limits
from contact.cases.delivery import deliver_due
from contact.cases.models import Draft

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Skickar mejl som ligger i utkorgen och tar bort gamla utkast."

    def add_arguments(self, parser):
        parser.add_argument("--forever", action="store_true", help="Fortsätt tills någon avbryter.")
        parser.add_argument("--pause", type=float, default=5, help="Sekunder mellan varven.")

    def handle(self, *, forever, pause, **options):
        if not forever:
            self.stdout.write(f"{one_round()} mejl skickade.")
            return
        stop = Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda *_: stop.set())
        while not stop.is_set():
            try:
                one_round(stop.is_set)
            except Error as error:
                # The database may be away for a while; the mail waits for it.
                logger.warning("The database could not be reached: %s", type(error).__name__)
            close_old_connections()
            stop.wait(pause)


def one_round(stopped=lambda: False):
    """Gives the number of mails sent. Between two mails it ends if `stopped` says so."""
    now = timezone.now()
    limits.forget(now)
    Draft.objects.expired(now).delete()
    Draft.objects.surplus().delete()
    return deliver_due(timezone.now, stopped)
