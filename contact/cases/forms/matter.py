from django import forms
from django.utils.translation import gettext_lazy as _

from contact.cases.matter import MATTERS
from pages.kept.generation import remembered
from pages.language import current_language

from .step import StepForm


class MatterForm(StepForm):
    matter = forms.ChoiceField(
        label=_("Vad vill du göra?"),
        choices=[(code, label) for code, (label, *_rest) in MATTERS.items()],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Välj vad du vill göra."),
            "invalid_choice": _("Välj ett av alternativen i listan."),
        },
    )

    def __init__(self, request, now, draft):
        super().__init__(request, now, draft, initial=draft.answers("matter"))

    def shown_fields(self):
        """As in any form. Before anything is answered they are the same for everyone."""
        if self.is_bound or self.initial:
            return super().shown_fields()
        return remembered(("matter", current_language()), super().shown_fields)
