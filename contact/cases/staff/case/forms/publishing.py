from django import forms

from contact.cases.handling import may_not_publish, publish, unpublish
from contact.cases.personal_data import masked, personal_data_in
from pages.forms import TextField

from .base import CaseForm


class PublishForm(CaseForm):
    heading = "Publicera"
    button = "Publicera"
    lead = (
        "Alla kan läsa det som publiceras. Originalet ändras inte. Nummer och e-postadresser är "
        "redan borttagna: ta också bort namn, hälsa och annat som pekar ut någon."
    )
    beside = True

    text = TextField(
        label="Text som alla får läsa",
        longest=4000,
        lines=9,
        error_messages={"required": "Skriv den text som ska publiceras."},
    )
    address = TextField(label="Plats som alla får läsa", longest=250, required=False)
    point = forms.BooleanField(label="Visa punkten på kartan", required=False)
    read = forms.BooleanField(label="Jag har läst texten. Den får publiceras så.", required=False)

    @property
    def photos(self):
        """Released one by one, on pages of their own (contact/cases/photos/staff)."""
        return self.case.photos.all()

    def stands(self):
        case = self.case
        edited = case.public_description
        return {
            "text": edited or masked(case.description),
            "address": case.public_address if edited else masked(case.address_string),
            "point": case.point_public,
        }

    def prepare(self):
        self.refused = may_not_publish(self.case)
        if self.case.lat is None:
            del self.fields["point"]
        if not personal_data_in(self["text"].value() or ""):
            del self.fields["read"]

    def clean(self):
        given = super().clean()
        found = personal_data_in(f"{given.get('text', '')}\n{given.get('address', '')}")
        if found and not given.get("read"):
            quoted = ", ".join(f"{one.kind} {one.words}" for one in found)
            self.add_error(
                "text",
                f"Det här verkar vara personuppgifter: {quoted}. Ta bort dem, eller kryssa i att "
                "texten får publiceras så.",
            )
        return given

    def act(self):
        given = self.cleaned_data
        point = given.get("point", False)
        publish(self.case, text=given["text"], address=given["address"], point=point, **self.by)
        return "Ärendet är publicerat."


class UnpublishForm(CaseForm):
    heading = "Sluta publicera"
    button = "Ta bort från webbplatsen"
    lead = "Texten finns kvar här, men ingen annan kan läsa den."

    why = TextField(label="Varför (frivilligt)", longest=250, required=False)

    def act(self):
        unpublish(self.case, why=self.cleaned_data["why"], **self.by)
        return "Ärendet är inte längre publicerat."
