from datetime import timedelta

from django import forms
from django.utils import timezone

from pages.admin_form import StaffForm

NEXT_CHECK = timedelta(days=365)


class ContactPointForm(StaffForm):
    checked_today = forms.BooleanField(
        label="Kontrollerad i dag",
        required=False,
        help_text=(
            "Kryssa när du har sett till att uppgifterna stämmer. Dagens datum skrivs in när du "
            "sparar. Nästa kontroll blir om ett år, om du inte väljer en annan dag."
        ),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("checked_today"):
            today = timezone.localdate()
            again = cleaned.get("check_again_on")
            cleaned["checked_on"] = today
            if again is None or again <= today:
                cleaned["check_again_on"] = today + NEXT_CHECK
        return cleaned
