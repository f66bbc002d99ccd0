from django import forms

from contact.cases.models.service import Secrecy
from pages.forms import VisitorField

CONTACT, NOTES, PHOTOS, TEXTS, PLACE = "contact", "notes", "photos", "texts", "place"
PARTS = {
    CONTACT: "Kontaktuppgifter",
    NOTES: "Anteckningar som bara ni ser",
    PHOTOS: "Bilder",
}
SECRETS = {
    TEXTS: "Beskrivning, svar på frågor, och det ni och avsändaren har skrivit",
    PLACE: "Plats",
    **PARTS,
}


class PrintForm(forms.Form):
    """What to leave out of a printed case. In one with secrecy: also what must not be given out."""

    left_out = forms.MultipleChoiceField(
        label="Ta inte med",
        choices=list(PARTS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    secret = forms.MultipleChoiceField(
        label="Sekretess: lämnas inte ut",
        help_text="Bocka ur det som ni har prövat och får lämna ut. Resten märks i utskriften.",
        choices=list(SECRETS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    bound_field_class = VisitorField

    def __init__(self, case, data=None, *, sees_sender):
        super().__init__(data, label_suffix="", initial={"secret": list(SECRETS)})
        self.sees_sender = sees_sender
        if case.secrecy == Secrecy.NONE:
            del self.fields["secret"]

    @property
    def secrets(self):
        return set(self.cleaned_data.get("secret", []))

    @property
    def parts_left_out(self):
        """Whoever may not see who sent a case does not print it either."""
        hidden = set() if self.sees_sender else {CONTACT}
        return (set(self.cleaned_data["left_out"]) | hidden) - self.secrets

    @property
    def words(self):
        """What is not in it, for the history."""
        missing = self.secrets | self.parts_left_out
        return [words.lower() for part, words in SECRETS.items() if part in missing]
