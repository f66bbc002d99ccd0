import signal
from threading import Event

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from pages.kept import copies
from perstorp.environment import env
from perstorp.management import processes
from perstorp.management.commands.prepare import DatabaseAwayError

SECONDS_TO_START = 60
SECONDS_BETWEEN_STARTS = 5


class Command(BaseCommand):
    help = "Startar webbplatsen: webbservern och det som skickar mejl. Ctrl-C avslutar allt."

    def handle(self, **options):
        host, port = env("BIND", default="127.0.0.1"), number("PORT", "8000", 65535)
        number("WEB_CONCURRENCY", "2", 64)
        refuse_taken(host, port)
        try:
            away = self.prepare()
        except KeyboardInterrupt:
            raise SystemExit(0) from None
        self.run(host, port, told_to_stop(), away)

    def prepare(self):
        """None; or why not, when the database is away and copies of the pages can be shown."""
        try:
            call_command("prepare", stdout=self.stdout)
        except DatabaseAwayError as error:
            if not (copies.root() / "now").exists():
                raise
            return error
        return None

    def run(self, host, port, stop, away):
        # What is prepared later, workers must be able to read when they begin anew.
        variables = {"PRELOAD": "off"} if away else {}
        children = {"web": processes.start(processes.WEB, **variables)}
        try:
            wait_for(children["web"], host, port, stop)
            self.stdout.write(f"\nWebbplatsen är igång: {settings.SITE_URL}/\nCtrl-C avslutar.")
            self.stdout.flush()
            if away:
                self.stderr.write(f"{away}\nTills den är tillbaka visas kopior av sidorna.")
                self.wait_for_database(children["web"], stop)
            self.keep_going(children, stop)
        finally:
            processes.end(children.values())
        self.stdout.write("Webbplatsen är avslutad.")

    def wait_for_database(self, web, stop):
        while not stop.wait(SECONDS_BETWEEN_STARTS):
            refuse_ended(web)
            if self.prepare() is None:
                web.send_signal(signal.SIGHUP)  # its workers begin anew, with what is prepared
                return

    def keep_going(self, children, stop):
        if not stop.is_set():
            children["mail"] = processes.start(processes.MAIL)
        while not stop.wait(1):
            refuse_ended(children["web"])
            if children["mail"].poll() is not None:
                self.stderr.write("Processen som skickar mejl slutade. Den startas om.")
                stop.wait(SECONDS_BETWEEN_STARTS)
                children["mail"] = processes.start(processes.MAIL)


def number(name, default, highest):
    """The whole number in the environment variable `name`, from 1 to `highest`."""
    value = env(name, default=default)
    if not value.isascii() or not value.isdigit() or not 0 < int(value) <= highest:
        raise CommandError(f"{name} är {value!r}. Skriv ett tal mellan 1 och {highest}.")
    return int(value)


def refuse_taken(host, port):
    try:
        free = processes.is_free(host, port)
    except OSError as error:
        raise CommandError(f"Det går inte att lyssna på {host}:{port}: {error}.") from error
    if not free:
        raise CommandError(
            f"Port {port} är upptagen. Avsluta det som använder den, eller välj en annan: "
            "PORT=8001 make run"
        )


def told_to_stop():
    """An Event that is set by Ctrl-C, by `kill` and when the terminal closes."""
    stop = Event()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda *_: stop.set())
    return stop


def wait_for(web, host, port, stop):
    for _ in range(SECONDS_TO_START * 10):
        if stop.wait(0.1) or processes.answers(host, port):
            return
        refuse_ended(web)
    raise CommandError("Webbservern har inte svarat på en minut.")


def refuse_ended(web):
    if web.poll() is not None:
        raise CommandError("Webbservern slutade. Orsaken står ovanför.")
