from django import forms

from contact.cases.handling import expected_of, recategorise
from contact.cases.handling.categorising import KEEP
from contact.cases.matter import MATTERS, feedback_type_of, kind_of
from contact.cases.models import Department, Service
from contact.cases.staff.case.moments import end_of

from .base import CaseForm

STAYS, FOLLOWS, ON_A_DAY = "stays", "follows", "day"


class CategoryForm(CaseForm):
    heading = "Ändra vad ärendet gäller"
    button = "Spara"
    beside = True

    matter = forms.ChoiceField(
        label="Slag", choices=[(code, label) for code, (label, *_rest) in MATTERS.items()]
    )
    service = forms.ModelChoiceField(
        Service.objects.none(), label="Kategori", required=False, to_field_name="service_code",
        empty_label="Ingen",
    )  # fmt: skip
    department = forms.ModelChoiceField(
        Department.objects.all(), label="Ansvarig enhet", required=False, empty_label=""
    )  # fmt: skip
    expected = forms.ChoiceField(
        label="När väntas det klart?",
        choices=[
            (FOLLOWS, "Så som den nya kategorin säger"),
            (STAYS, "Som förut"),
            (ON_A_DAY, "Den här dagen:"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj när det väntas klart."},
    )
    day = forms.DateField(
        label="Dag",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Skriv dagen som 2027-05-31."},
    )

    def stands(self):
        case = self.case
        sorts = {(kind, sort): matter for matter, (_label, kind, sort) in MATTERS.items()}
        return {
            "matter": sorts[case.kind, case.feedback_type],
            "service": case.service.service_code if case.service else "",
        }

    def prepare(self):
        active = Service.objects.filter(active=True)
        unit = self.case.department or "ingen"
        self.fields["department"].empty_label = f"Följer kategorin (nu: {unit})"
        self.fields["service"].queryset = active | Service.objects.filter(pk=self.case.service_id)

    def clean(self):
        given = super().clean()
        if given.get("expected") == ON_A_DAY and not given.get("day") and "day" not in self.errors:
            self.add_error("day", "Skriv dagen som 2027-05-31.")
        return given

    def act(self):
        given = self.cleaned_data
        recategorise(
            self.case,
            kind=kind_of(given["matter"]),
            feedback_type=feedback_type_of(given["matter"]),
            service=given["service"],
            department=given["department"],
            expected=self._expected(),
            **self.by,
        )
        return "Ändringen är sparad."

    def _expected(self):
        given = self.cleaned_data
        if given["expected"] == STAYS:
            return KEEP
        if given["expected"] == FOLLOWS:
            return expected_of(self.case, given["service"])
        return end_of(given["day"])
