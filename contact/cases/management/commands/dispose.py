from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from contact.cases.retention.disposing import dispose
from contact.cases.retention.due import due, rules


class Command(BaseCommand):
    help = "Visar vad gallringsreglerna säger ska tas bort. Med --apply tas det bort."

    def add_arguments(self, parser):
        parser.add_argument("--apply", action="store_true", help="Ta bort. Annars visas det bara.")
        parser.add_argument("--by", metavar="NAMN", help="Användarnamnet på den som gallrar.")

    def handle(self, *, apply, by, **options):
        now, actor = timezone.now(), self.actor(by)
        if not rules(now).exists():
            self.stdout.write("Ingen gallringsregel är i bruk. Inget tas bort.")
        elif apply:
            self.apply(now, actor)
        else:
            self.show(now)

    def actor(self, name):
        if name is None:
            return None
        try:
            return get_user_model().objects.get_by_natural_key(name)
        except get_user_model().DoesNotExist:
            raise CommandError(f"Det finns ingen användare som heter {name}.") from None

    def show(self, now):
        for rule in rules(now):
            self.stdout.write(f"{rule}:")
            for reference in due(rule, now).values_list("service_request_id", flat=True):
                self.stdout.write(f"  {reference}")
        self.stdout.write("Inget är borttaget. Kör med --apply för att gallra.")

    def apply(self, now, actor):
        done = dispose(now, actor)
        for line in done:
            self.stdout.write(f"{line} ({line.decision_ref})")
        self.stdout.write(f"{len(done)} gallringar gjorda.")
