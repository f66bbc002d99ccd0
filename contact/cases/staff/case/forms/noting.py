from contact.cases.handling import add_note, correct
from pages.forms import TextField

from .base import CaseForm


class NoteForm(CaseForm):
    heading = "Anteckning"
    button = "Spara anteckningen"
    lead = "Bara ni som handlägger ser anteckningen. Den är ändå en del av ärendet."

    text = TextField(
        label="Anteckning",
        longest=4000,
        lines=6,
        error_messages={"required": "Skriv anteckningen."},
    )

    def _is_old(self):
        """A note changes nothing that someone else can have changed."""
        return False

    def act(self):
        add_note(self.case, self.cleaned_data["text"], **self.by)
        return "Anteckningen är sparad."


class CorrectForm(CaseForm):
    heading = "Rättelse"
    button = "Spara rättelsen"
    lead = "Det som har kommit in ändras aldrig. Rättelsen läggs till i historiken."
    beside = True

    text = TextField(
        label="Vad som är fel och vad som är rätt",
        longest=4000,
        lines=6,
        error_messages={"required": "Skriv vad som är fel och vad som är rätt."},
    )

    def act(self):
        correct(self.case, self.cleaned_data["text"], **self.by)
        return "Rättelsen är sparad."


class TryAgainForm(CaseForm):
    heading = "Mejl som inte gick iväg"
    button = "Försök skicka igen"
    right = "cases.change_outboxmessage"

    def _is_old(self):
        return False

    def act(self):
        number = self.case.mails.try_again(self.now)
        return f"{number} mejl ligger i kön igen."
