from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contact.cases.matter import kind_of
from contact.cases.models import Service
from pages.forms import TextField, VisitorForm


class TextForm(VisitorForm):
    service = forms.ChoiceField(
        label=_("Vad gäller det? (frivilligt)"),
        required=False,
        error_messages={"invalid_choice": _("Välj ett av alternativen i listan.")},
    )
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
    place = TextField(
        label=_("Var är det? (frivilligt)"),
        help_text=_(
            "Till exempel en gata, en byggnad eller något i närheten. Vet du inte var kan du "
            "hoppa över frågan."
        ),
        longest=250,
        required=False,
    )
    website = TextField(
        label=_("Lämna det här fältet tomt"),
        longest=1000,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        template_name="forms/trap.html",
    )

    def __init__(self, request, now, draft):
        super().__init__(request, now, initial=draft.answers("text"))
        services = Service.objects.offered_for(kind_of(draft.answers("matter").get("matter")))
        self.fields["service"].choices = [
            ("", gettext("Välj, eller hoppa över")),
            *((service.service_code, service.service_name) for service in services),
        ]
