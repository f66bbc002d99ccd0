from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contact.cases.attributes import check_attributes
from contact.cases.steps import chosen_service
from pages.forms import TextField

from .question import field_for, name_of
from .step import StepForm


class TextForm(StepForm):
    """What it is, in the sender's own words, and the category's own questions."""

    description = TextField(
        label=_("Beskriv med egna ord"),
        help_text=_(
            "Högst 4 000 tecken. Skriv inte personnummer, namn på andra eller uppgifter om "
            "någons hälsa."
        ),
        longest=4000,
        lines=10,
        error_messages={"required": _("Skriv vad det gäller.")},
    )
    website = TextField(
        label=_("Lämna det här fältet tomt"),
        longest=1000,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        template_name="forms/trap.html",
    )

    def __init__(self, request, now, draft):
        super().__init__(request, now, draft, initial=draft.answers("text"))
        self.known = draft.answers("text").get("attributes", {})
        self.service = chosen_service(draft)
        self.codes = []
        for question in self.service.attributes.prefetch_related("values") if self.service else ():
            self.codes.append(question.code)
            self.fields[name_of(question.code)] = field_for(question, self.known)

    def clean(self):
        """Gives, beside the text, what was answered to each question that was asked.

        Answers to another category's questions stay: the sender may choose that category again.
        """
        answers = super().clean()
        given = {code: answers.pop(name_of(code)) or [] for code in self.codes}
        try:
            check_attributes(self.service, given)
        except ValidationError as error:
            for code, messages in error.message_dict.items():
                self.add_error(name_of(code), messages)
        return answers | {"attributes": self.known | given}
