from django import forms
from django.utils.timezone import localdate

from contact.cases.handling import assign, handlers, set_expected
from contact.cases.handling.changing import name_of
from contact.cases.staff.case.moments import end_of

from .base import CaseForm


class PersonField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return name_of(obj)


class AssignForm(CaseForm):
    heading = "Byt handläggare"
    button = "Spara"

    assignee = PersonField(
        queryset=None,
        label="Handläggare",
        required=False,
        to_field_name="username",
        empty_label="Ingen",
        error_messages={"invalid_choice": "Den personen får inte handlägga ärenden."},
    )

    def stands(self):
        return {"assignee": self.case.assignee.username if self.case.assignee else ""}

    def prepare(self):
        self.fields["assignee"].queryset = handlers()

    def act(self):
        assign(self.case, self.cleaned_data["assignee"], **self.by)
        name = name_of(self.case.assignee) if self.case.assignee else "Ingen"
        return f"{name} har nu ärendet."


class TimeForm(CaseForm):
    heading = "Ändra när det väntas klart"
    button = "Spara"

    day = forms.DateField(
        label="Väntas klart",
        help_text="Avsändaren ser dagen. Tomt: ingen tid anges.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Skriv dagen som 2027-05-31."},
    )

    def stands(self):
        expected = self.case.expected_datetime
        return {"day": localdate(expected) if expected else None}

    def act(self):
        day = self.cleaned_data["day"]
        set_expected(self.case, end_of(day) if day else None, **self.by)
        return "Tiden är sparad."
