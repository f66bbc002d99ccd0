from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from .editing import admin_url

CHOOSE_AGAIN = "Välj filen igen. Webbläsaren behåller den inte när något måste rättas."


class StaffForm(forms.ModelForm):
    """A form with the button "Spara och publicera", that sees when someone else was quicker.

    `_seen` in the data is the last log entry there was when the form was opened.
    """

    def full_clean(self):
        super().full_clean()
        if self._errors:
            for name in set(self.files) & set(self.fields):
                self.add_error(name, CHOOSE_AGAIN)

    def clean(self):
        cleaned = super().clean()
        if "_publish" in self.data and "published_at" in self.fields:
            now = timezone.now().replace(second=0, microsecond=0)
            cleaned["published_at"] = min(cleaned.get("published_at") or now, now)
        if self.instance.pk and (seen := self.data.get("_seen")) is not None:
            self._refuse_if_changed_since(seen)
        return cleaned

    def _refuse_if_changed_since(self, seen):
        entry = latest_entry(self.instance)
        if entry is None or str(entry.pk) == seen:
            return
        when = date_format(timezone.localtime(entry.action_time), "j F H.i")
        words = (
            "{} sparade det här {}, medan du skrev. Det du har skrivit står kvar här men är inte "
            'sparat. <a href="{}" target="_blank">Öppna den sparade texten i en ny flik</a> och '
            "jämför. Sparar du igen gäller din text."
        )
        self.add_error(None, format_html(words, entry.user, when, admin_url(self.instance)))


def latest_entry(instance):
    """The last time someone saved `instance` here: a LogEntry with its user, or None."""
    kind = ContentType.objects.get_for_model(instance)
    entries = LogEntry.objects.filter(content_type=kind, object_id=str(instance.pk))
    return entries.select_related("user").order_by("-pk").first()
