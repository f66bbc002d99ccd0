from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from faq.old_page import (
    UnreadableError,
    account_of,
    make_topic,
    read_old_page,
    read_saved_file,
)


class Command(BaseCommand):
    help = "Gör ett utkast till frågor och svar av en gammal sida, sparad som text eller html."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FIL", help="den sparade sidan")
        parser.add_argument(
            "--publish",
            choices=["no", "yes"],
            default="no",
            help="yes visar ämnet för besökare genast; annars blir det ett utkast",
        )

    def handle(self, *args, file, publish, **options):
        page = self._read(file)
        account = account_of(page)
        try:
            topic = make_topic(page, timezone.now() if publish == "yes" else None)
        except ValidationError as error:
            raise CommandError(f"Sidan går inte att spara: {' '.join(error.messages)}") from error
        state = "Publicerat" if topic.published_at else "Utkast"
        self.stdout.write(topic.title)
        self.stdout.write(f"{state}: {topic.get_absolute_url()}")
        self.stdout.write(f"Redigera: {reverse('admin:faq_topic_change', args=[topic.pk])}\n\n")
        self.stdout.write("\n".join(account))

    def _read(self, file):
        try:
            page = read_old_page(read_saved_file(file))
        except UnreadableError as error:
            raise CommandError(str(error)) from error
        if not page.questions:
            raise CommandError(
                f"Hittar inga frågor i {file}: ingen rubrik eller rad slutar med frågetecken."
            )
        return page
