from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator

from contact.cases.handling import alike
from contact.cases.models import ServiceRequest
from contact.cases.models.service import Secrecy
from contact.cases.models.status import Status
from contact.cases.moving import move
from contact.cases.reference import tidy_reference
from pages.forms import TextField

from .base import CaseForm

UNKNOWN = "Det finns inget ärende med den referensen. Kontrollera den mot det andra ärendet."


class DuplicateForm(CaseForm):
    heading = "Samma som ett annat ärende"
    button = "Avsluta som samma sak"
    lead = "Det här ärendet avslutas. Svaret på det andra kan du sedan skicka även hit."
    beside = True

    suggested = forms.ChoiceField(
        label="Liknar det något av de här?", required=False, widget=forms.RadioSelect
    )
    reference = TextField(
        label="Eller skriv referensen till det andra ärendet",
        longest=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    text = TextField(
        label="Till avsändaren (frivilligt)",
        help_text="Lämna tomt om det räcker att samma sak redan är anmäld.",
        longest=4000,
        lines=4,
        required=False,
    )

    def prepare(self):
        found = alike(self.case, self.actor)
        likely = [(case.service_request_id, _line(case)) for case in found]
        self.fields["suggested"].choices = likely
        if not likely:
            del self.fields["suggested"]
            self.fields["reference"].label = "Referensen till det andra ärendet"

    def clean_reference(self):
        written = self.cleaned_data["reference"]
        if written and not tidy_reference(written):
            raise ValidationError(UNKNOWN)
        return tidy_reference(written)

    def clean(self):
        given = super().clean()
        chosen = given.get("reference") or given.get("suggested")
        if "reference" in self.errors:
            return given
        found = ServiceRequest.objects.visible_to(self.actor).filter(service_request_id=chosen)
        self.original = found.first()
        if not chosen:
            self.add_error("reference", "Välj ett ärende, eller skriv dess referens.")
        elif self.original is None:
            self.add_error("reference", UNKNOWN)
        return given

    def act(self):
        text = self.cleaned_data["text"]
        move(self.case, Status.DUPLICATE, duplicate_of=self.original, public_text=text, **self.by)
        return f"Ärendet är avslutat som samma sak som {self.original}."


def _line(case):
    """The words of what secrecy may cover are read on its own page."""
    day = date_format(timezone.localtime(case.requested_datetime), "j F Y")
    if case.secrecy != Secrecy.NONE:
        return f"{case}, {day}: sekretess"
    words = Truncator(" ".join(case.description.split())).chars(80, truncate=" …")
    place = f", {case.address_string}" if case.address_string else ""
    return f"{case}, {day}{place}: {words}"
