from django import forms
from django.utils.translation import gettext_lazy as _

from contact.cases.matter import MATTERS

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
