import os
import signal
from threading import Event

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from contact.cases.mail.digest import Morning
from contact.cases.rounds import one_round

# A step of niceness is a tenth less of a processor that others want too. What is done here may be
# seconds late.
BEHIND_VISITORS = 10


class Command(BaseCommand):
    help = "Skickar mejl som ligger i utkorgen och gör det som ska göras då och då."

    def add_arguments(self, parser):
        parser.add_argument("--forever", action="store_true", help="Fortsätt tills någon avbryter.")
        parser.add_argument("--pause", type=float, default=5, help="Sekunder mellan varven.")

    def handle(self, *, forever, pause, **options):
        if not forever:
            self.stdout.write(f"{one_round()} mejl skickade.")
            return
        os.nice(BEHIND_VISITORS)
        stop = Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda *_: stop.set())
        daily = [Morning().tell]
        while not stop.is_set():
            one_round(stop.is_set, daily)
            close_old_connections()
            stop.wait(pause)
