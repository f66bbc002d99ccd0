from django import forms
from django.db import transaction

from contact.cases.models.status import Status
from contact.cases.moving import answer, move
from contact.cases.staff.case.moments import end_of
from contact.cases.staff.case.steps import steps_from
from contact.cases.staff.status_words import STATUS_WORDS

from .words import WordsForm

NO_STEP = "Det steget går inte att ta härifrån. Välj ett av stegen i listan."


class AnswerForm(WordsForm):
    heading = "Svara utan att ändra status"
    button = "Skicka svaret"

    @transaction.atomic
    def act(self):
        answer(self.case, self.cleaned_data["text"], **self.by)
        return f"Svaret är sparat.{self.answer_the_same()}"


class StepForm(WordsForm):
    """A step to another status. Which, is chosen by the button that led here."""

    heading = "Ny status"
    button = "Spara"

    to = forms.ChoiceField(
        label="Steg", error_messages={"invalid_choice": NO_STEP, "required": NO_STEP}
    )
    expected = forms.DateField(
        label="Väntas klart (frivilligt)",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Skriv dagen som 2027-05-31."},
    )
    field_order = ["to", "template", "text", "expected", "to_duplicates"]

    def prepare(self):
        super().prepare()
        steps = [step for step in steps_from(self.case.status) if step.new != Status.DUPLICATE]
        self.fields["to"].choices = [(step.new, step.verb) for step in steps]
        asked = self["to"].value()
        if step := next((step for step in steps if step.new == asked), None):
            self._fit(step)

    def _fit(self, step):
        self.heading = self.button = step.verb
        self.fields["to"].widget = forms.HiddenInput()
        self.fields["text"].required = step.needs_words
        hint = self.fields["text"].help_text
        self.fields["text"].help_text = " ".join(filter(None, [step.asked, hint]))
        if not step.goes_on:
            del self.fields["expected"]

    @transaction.atomic
    def act(self):
        given = self.cleaned_data
        expected = given.get("expected")
        changes = {"expected_datetime": end_of(expected)} if expected else {}
        move(self.case, given["to"], public_text=given["text"], **changes, **self.by)
        status = STATUS_WORDS[self.case.status]
        return f"Status är nu {status}.{self.answer_the_same()}"
