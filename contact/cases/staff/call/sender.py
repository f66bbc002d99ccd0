from django import forms

from contact.cases.forms.contact import DETAILS, check_email, check_phone
from pages.forms import TextField


def _text(label, longest, **kwargs):
    widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return TextField(label=label, longest=longest, required=False, widget=widget, **kwargs)


class SenderFields(forms.Form):
    """Who it is from. All empty: the case is anonymous."""

    first_name = _text("Förnamn", 100)
    last_name = _text("Efternamn", 100)
    phone = _text("Telefon", 40, validators=[check_phone])
    email = _text("E-post", 320, validators=[check_email])
    wants_reply = forms.BooleanField(label="Vill ha svar", required=False, initial=True)
    receipt = forms.BooleanField(label="Skicka ett kvitto till e-posten", required=False)

    def drop_sender(self):
        """For one who may not see who sends what."""
        for name in (*DETAILS, "wants_reply", "receipt"):
            del self.fields[name]

    def clean_email(self):
        email = self.cleaned_data["email"]
        if email and email.casefold() == self.actor.email.casefold():
            raise forms.ValidationError(
                "Det är din egen adress. Skriv avsändarens, eller lämna fältet tomt."
            )
        return email

    def clean(self):
        answers = super().clean()
        if answers.get("receipt") and "email" not in self.errors and not answers.get("email"):
            self.add_error("email", "Skriv den e-postadress som kvittot ska skickas till.")
        return answers

    @property
    def requester(self):
        """The fields of Requester, or None where nothing is said of who it is."""
        given = {name: self.cleaned_data.get(name, "") for name in DETAILS}
        if not any(given.values()):
            return None
        return given | {"wants_reply": self.cleaned_data["wants_reply"]}
