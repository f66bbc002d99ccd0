from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.urls import reverse

from perstorp.management.away_page import write_away_page
from perstorp.management.catalogues import compile_catalogues
from perstorp.management.first_login import make_first_login
from perstorp.management.static_build import collect_static


class DatabaseAwayError(CommandError):
    pass


class Command(BaseCommand):
    help = (
        "Gör allt som behövs innan webbplatsen startar: databasen, översättningarna, "
        "de statiska filerna, startinnehållet och en första inloggning. "
        "Kan köras hur många gånger som helst."
    )

    def handle(self, **options):
        refuse_unreachable_database()
        call_command("migrate", interactive=False, verbosity=0)
        compile_catalogues(Path(folder) for folder in settings.LOCALE_PATHS)
        if collect_static():
            self.stdout.write("De statiska filerna är samlade och komprimerade.")
        write_away_page()
        call_command("load_start_content", stdout=self.stdout)
        for index in ("rebuild_search", "rebuild_case_search"):
            call_command(index, if_needed=True, stdout=StringIO())
        self.try_voices()
        self.tell_first_login()

    def try_voices(self):
        """Without its voice the site works, so it starts; but someone should know."""
        try:
            call_command("check_voices", stdout=StringIO())
        except CommandError as error:
            self.stderr.write(str(error))

    def tell_first_login(self):
        if login := make_first_login():
            name, password = login
            address = settings.SITE_URL + reverse("admin:index")
            self.stdout.write(
                f"\nFörsta inloggningen för redaktörer, på {address}\n"
                f"  Användarnamn: {name}\n"
                f"  Lösenord:     {password}\n"
                f"Lösenordet visas bara nu. Byt det med: manage.py changepassword {name}\n"
            )


def refuse_unreachable_database():
    try:
        connection.ensure_connection()
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise DatabaseAwayError(f"Databasen går inte att nå: {reason}") from error
