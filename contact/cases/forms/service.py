from dataclasses import dataclass
from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _

from contact.cases.matter import kind_of
from contact.cases.models import Service

from .step import StepForm

UNKNOWN = "-"  # "" would be that nothing is chosen


@dataclass(frozen=True)
class Choice:
    id: str
    value: str
    is_checked: bool
    service: Service | None = None


class ServiceForm(StepForm):
    service = forms.ChoiceField(
        label=_("Vad gäller det?"),
        widget=forms.RadioSelect,
        template_name="cases/fields/service.html",
        error_messages={
            "required": _("Välj vad det gäller. Vet du inte, välj det sista i listan."),
            "invalid_choice": _("Välj ett av alternativen i listan."),
        },
    )

    def __init__(self, request, now, draft):
        answers = draft.answers("service")
        code = (answers["service"] or UNKNOWN) if "service" in answers else None
        super().__init__(request, now, draft, initial={"service": code})
        kind = kind_of(draft.answers("matter").get("matter"))
        self.services = list(Service.objects.offered_for(kind))
        codes = [service.service_code for service in self.services]
        self.fields["service"].choices = [(code, code) for code in [*codes, UNKNOWN]]

    def groups(self):
        """[(heading or "", [Choice])] in the staff's order; the last is not to know."""
        chosen = str(self["service"].value() or "")
        choices = [
            Choice(f"id_service_{place}", service.service_code, False, service)
            for place, service in enumerate(self.services)
        ]
        unknown = Choice(f"id_service_{len(choices)}", UNKNOWN, False)
        choices = [
            Choice(one.id, one.value, one.value == chosen, one.service)
            for one in [*choices, unknown]
        ]
        groups = groupby(choices, key=lambda one: one.service.group if one.service else None)
        return [(heading, list(group)) for heading, group in groups]

    def clean_service(self):
        code = self.cleaned_data["service"]
        return "" if code == UNKNOWN else code
