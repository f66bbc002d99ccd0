"""Forms with a text that the sender will read, written from an answer template or not."""

from django import forms
from django.db.models import Q
from django.utils import translation

from contact.cases.handling import answer_duplicates
from contact.cases.models import AnswerTemplate
from contact.cases.staff.case.facts import language_of
from contact.cases.staff.case.telling import how_told
from pages.forms import TextField

from .base import CaseForm

FETCH = "fetch"


class WordsForm(CaseForm):
    """`fetch`, its other button, puts the chosen template into the text and sends nothing."""

    beside = True

    @property
    def lead(self):
        return how_told(self.case)

    template = forms.ModelChoiceField(
        AnswerTemplate.objects.none(),
        label="Svarsmall",
        required=False,
        empty_label="Välj en mall",
        template_name="admin/cases/case/template_field.html",
        error_messages={"invalid_choice": "Välj en mall i listan."},
    )
    text = TextField(
        label="Till avsändaren",
        longest=4000,
        lines=9,
        error_messages={"required": "Skriv till avsändaren."},
    )
    to_duplicates = forms.BooleanField(required=False)

    def prepare(self):
        self._offer_templates()
        number = self.case.duplicates.count()
        if number:
            those = "det ärende" if number == 1 else f"de {number} ärenden"
            self.fields["to_duplicates"].label = f"Svara likadant i {those} som är samma sak"
        else:
            del self.fields["to_duplicates"]
        if self.case.language != "sv":
            self.fields["text"].help_text = f"Avsändaren skrev på {language_of(self.case).lower()}."
        self.fields["text"].widget.attrs |= {"lang": self.case.language}

    def _offer_templates(self):
        fitting = Q(services=None) | Q(services=self.case.service_id)
        templates = AnswerTemplate.objects.filter(fitting).distinct()
        self.fields["template"].queryset = templates
        if not templates.exists():
            del self.fields["template"]

    @property
    def fetches(self):
        return self.is_bound and FETCH in self.data and "template" in self.fields

    def fetched(self):
        """The same form, not sent, with the text of the chosen template below what was typed."""
        typed = {name: self[name].value() for name in self.fields}
        chosen = self.fields["template"].queryset.filter(pk=_number(typed["template"])).first()
        if chosen:
            with translation.override(self.case.language):
                texts = [typed["text"] or "", chosen.text]
            typed["text"] = "\n\n".join(filter(None, (text.strip() for text in texts)))
        return type(self)(self.case, start=typed, **self.by)

    def answer_the_same(self):
        """Gives the duplicates the same answer, if that was asked for. Tells how many."""
        if not self.cleaned_data.get("to_duplicates") or not self.cleaned_data["text"]:
            return ""
        number = len(answer_duplicates(self.case, self.cleaned_data["text"], **self.by))
        return (
            f" {number} {'ärende' if number == 1 else 'ärenden'} som är samma sak fick samma svar."
        )


def _number(text):
    """`text` as the number of a row; 0, which none has, if it is no such number."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
