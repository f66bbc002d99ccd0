"""What can be done with one photo of a case: the last word of the address, and its form."""

from django import forms

from contact.cases.models.public_record import Visibility
from contact.cases.photos.covering import cells_of, covered
from contact.cases.photos.forms import PhotoField
from contact.cases.photos.releasing import LONGEST, make_internal, redact, release, remove
from contact.cases.staff.case.forms import CaseForm
from pages.forms import TextField
from pages.pictures import refuse_placeholder


class PhotoCaseForm(CaseForm):
    """One thing to do with `photo`. `suits` says whether it can be done with it now."""

    def __init__(self, case, *, photo, files=None, **given):
        self.photo = photo
        super().__init__(case, **given)
        self.files = files or {}

    def meet(self, case):
        given = {"photo": self.photo, "data": self.data, "files": self.files}
        return type(self)(case, **given, **self.by)

    @staticmethod
    def suits(photo):
        return not photo.redactions.exists()


class ReleaseForm(PhotoCaseForm):
    heading = "Visa bilden för alla"
    button = "Visa för alla"
    lead = (
        "Alla kan se bilden när också ärendet är publicerat. Se efter att ingen människa, ingen "
        "registreringsskylt och inget hem går att känna igen. Annars täcker du över det först."
    )

    words = TextField(
        label="Bilden i ord",
        help_text="Vad bilden visar, för den som inte ser den. Läses upp av skärmläsare.",
        longest=LONGEST,
        validators=[refuse_placeholder],
        error_messages={"required": "Skriv vad bilden visar, för den som inte ser den."},
    )

    def stands(self):
        return {"words": self.photo.alternative_text}

    def act(self):
        release(self.case, self.photo, self.cleaned_data["words"], **self.by)
        return "Bilden får visas för alla."


class RemoveForm(PhotoCaseForm):
    heading = "Ta bort bilden från webbplatsen"
    button = "Ta bort från webbplatsen"
    lead = "Bilden finns kvar i ärendet, men visas inte längre för alla."

    why = TextField(label="Varför (frivilligt)", longest=250, required=False)

    @staticmethod
    def suits(photo):
        return photo.visibility == Visibility.PUBLIC

    def act(self):
        remove(self.case, self.photo, why=self.cleaned_data["why"], **self.by)
        return "Bilden är borttagen från webbplatsen."


class InternalForm(PhotoCaseForm):
    heading = "Gör bilden intern igen"
    button = "Gör intern"
    lead = "Bilden blir som när den kom in. Den visas inte för alla."

    @staticmethod
    def suits(photo):
        return photo.visibility != Visibility.INTERNAL and PhotoCaseForm.suits(photo)

    def act(self):
        make_internal(self.case, self.photo, **self.by)
        return "Bilden är intern igen."


class CoverForm(PhotoCaseForm):
    heading = "Täck över en del av bilden"
    button = "Täck över"
    lead = (
        "Kryssa i de rutor som ska bli svarta. Det blir en ny bild. Den gamla finns kvar här, men "
        "kan aldrig mer visas för alla."
    )

    cells = forms.MultipleChoiceField(
        label="Rutor att täcka över",
        widget=forms.CheckboxSelectMultiple,
        template_name="admin/cases/photo/grid.html",
        error_messages={
            "required": "Kryssa i minst en ruta.",
            "invalid_choice": "Välj rutor i bilden.",
        },
    )

    def prepare(self):
        cells = cells_of(self.photo)
        self.fields["cells"].choices = [(cell.name, cell.words) for cell in cells]

    def act(self):
        redact(self.case, self.photo, covered(self.photo, self.cleaned_data["cells"]), **self.by)
        return (
            "Det finns en ny bild. Se efter att rätt delar är svarta innan du visar den för alla."
        )


class ReplaceForm(PhotoCaseForm):
    heading = "Lägg upp en ändrad bild"
    button = "Lägg upp"
    lead = (
        "Lägg upp en bild som du har ändrat i ett annat program. Den gamla finns kvar här, men "
        "kan aldrig mer visas för alla."
    )

    upload = PhotoField(label="Ändrad bild", help_text="Jpeg, png eller webp, högst 15 MB.")

    def clean_upload(self):
        if not self.cleaned_data["upload"]:
            raise forms.ValidationError("Välj en bild.")
        return self.cleaned_data["upload"]

    def act(self):
        redact(self.case, self.photo, self.cleaned_data["upload"], **self.by)
        return "Den ändrade bilden finns här nu."


ACTIONS = {
    "visa": ReleaseForm,
    "tack-over": CoverForm,
    "andra": ReplaceForm,
    "ta-bort": RemoveForm,
    "intern": InternalForm,
}
