"""The case as a public record: its number, its secrecy, and whether it may be disposed of."""

from django import forms

from contact.cases.handling import register, set_legal_hold, set_secrecy
from contact.cases.models.service import Secrecy
from pages.forms import TextField

from .base import CaseForm


class RegisterForm(CaseForm):
    heading = "Diarieför"
    button = "Spara diarienumret"

    diarienummer = TextField(
        label="Diarienummer",
        longest=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Skriv diarienumret."},
    )
    why = TextField(label="Varför numret ändras (frivilligt)", longest=250, required=False)

    def stands(self):
        return {"diarienummer": self.case.diarienummer}

    def prepare(self):
        if not self.case.diarienummer:
            del self.fields["why"]

    def act(self):
        given = self.cleaned_data
        register(self.case, given["diarienummer"], why=given.get("why", ""), **self.by)
        return f"Ärendet är diariefört som {self.case.diarienummer}."


class SecrecyForm(CaseForm):
    heading = "Sekretess"
    button = "Spara"
    lead = (
        "Ett ärende med sekretess syns bara för handläggare. Är det publicerat tas det bort från "
        "webbplatsen direkt. Märkningen är en påminnelse: pröva ändå varje gång någon frågar."
    )
    beside = True

    secrecy = forms.ChoiceField(
        label="Sekretess",
        choices=Secrecy,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett av alternativen."},
    )
    reason = TextField(
        label="Skäl",
        help_text="Gärna paragraf. Skriv inte själva uppgiften här.",
        longest=250,
        error_messages={"required": "Skriv skälet."},
    )

    def stands(self):
        return {"secrecy": self.case.secrecy, "reason": self.case.secrecy_reason}

    def act(self):
        set_secrecy(self.case, self.cleaned_data["secrecy"], self.cleaned_data["reason"], **self.by)
        return f"Sekretess: {self.case.get_secrecy_display().lower()}."


class HoldForm(CaseForm):
    heading = "Gallring"
    button = "Spara"
    lead = "Stoppa gallringen om ärendet behövs i en tvist, en tillsyn eller en begäran."

    hold = forms.BooleanField(label="Ärendet får inte gallras", required=False)
    why = TextField(label="Varför", longest=250, error_messages={"required": "Skriv varför."})

    def stands(self):
        return {"hold": self.case.legal_hold}

    def act(self):
        set_legal_hold(self.case, self.cleaned_data["hold"], self.cleaned_data["why"], **self.by)
        return "Ärendet får inte gallras." if self.case.legal_hold else "Ärendet får gallras igen."
