import time

from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand, CommandError

from listen.published import MissingPageError, script_at
from listen.sound import making, store
from listen.sound.engine import EngineError, find_engine
from pages.kept.addresses import public_addresses


class Command(BaseCommand):
    help = (
        "Gör ljudet till alla publika sidor i förväg, så att ingen behöver vänta på det. "
        "Det som redan finns görs inte om."
    )

    def handle(self, **options):
        if find_engine() is None:
            raise CommandError("Det finns ingen röst här. Se Lyssna i docs/operations.md.")
        made, failed = 0, []
        for address in public_addresses():
            try:
                made += self.make(address)
            except EngineError as error:
                failed.append(f"{address}: {error}")
        self.stdout.write(f"{made} delar gjordes.")
        if failed:
            raise CommandError("Det här gick inte att göra:\n" + "\n".join(failed))

    def make(self, address):
        """Makes what is missing of the page at `address`. Returns the number of parts made."""
        try:
            script = script_at(address, AnonymousUser())
        except MissingPageError:
            return 0
        numbers = range(1, len(script.parts) + 1)
        missing = [n for n in numbers if not store.Folder(script.key).part(n).exists()]
        for number in missing:
            make_patiently(script, number, address)
        return len(missing)


def make_patiently(script, number, address):
    """Visitors come first: waits while they keep the engines at work."""
    while True:
        try:
            return making.part_of(script, number, address)
        except making.BusyError:
            time.sleep(1)
