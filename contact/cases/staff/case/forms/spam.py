from contact.cases.handling import close_as_spam, quarantine, release
from pages.forms import TextField

from .base import CaseForm


class QuarantineForm(CaseForm):
    heading = "Misstänkt skräp"
    button = "Lägg bland misstänkt skräp"
    lead = "Ärendet finns kvar. Är det publicerat tas det bort från webbplatsen."
    beside = True

    why = TextField(label="Varför (frivilligt)", longest=250, required=False)

    def act(self):
        quarantine(self.case, why=self.cleaned_data["why"], **self.by)
        return "Ärendet ligger bland misstänkt skräp."


class ReleaseForm(CaseForm):
    heading = "Inte skräp"
    button = "Det är inte skräp"
    beside = True

    def act(self):
        release(self.case, **self.by)
        return "Ärendet är inte längre misstänkt skräp. Nu kan du svara."


class SpamForm(CaseForm):
    heading = "Avsluta som skräp"
    button = "Avsluta som skräp"
    lead = "Ärendet avslutas utan åtgärd. Det sparas tills det gallras. Inget mejl skickas."
    beside = True

    def act(self):
        close_as_spam(self.case, **self.by)
        return "Ärendet är avslutat som skräp."
