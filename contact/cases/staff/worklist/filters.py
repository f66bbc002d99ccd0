from datetime import datetime, time, timedelta

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone

from contact.cases.models import Department, Service
from contact.cases.models.sent import Channel
from contact.cases.models.service import Kind
from contact.cases.staff.status_words import STATUS_WORDS
from pages.forms import VisitorField
from pages.parts import WORDS

NOBODY = "ingen"
UNKNOWN = "Välj ett av alternativen i listan."
WRONG_DATE = "Skriv datumet som år, månad och dag: 2026-11-23."


def _choice(label, choices):
    return forms.ChoiceField(
        label=label,
        choices=lambda: [("", "Alla"), *choices()],
        required=False,
        error_messages={"invalid_choice": UNKNOWN},
    )


def _day(label):
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": WRONG_DATE},
    )


def _services():
    return Service.objects.values_list("service_code", "service_name")


def _departments():
    return [(NOBODY, "Ingen enhet"), *_numbered(Department.objects.values_list("pk", "name"))]


def _caseworkers():
    users = get_user_model().objects.with_perm("cases.handle_servicerequest")
    names = ((user.pk, user.get_full_name() or user.get_username()) for user in users)
    return [(NOBODY, "Ingen handläggare"), *sorted(_numbered(names), key=lambda row: row[1])]


def _numbered(rows):
    return [(str(key), name) for key, name in rows]


class FilterForm(forms.Form):
    """What a list is narrowed down by. It lives in the address, so a list can be bookmarked."""

    kategori = _choice("Kategori", _services)
    enhet = _choice("Ansvarig enhet", _departments)
    handlaggare = _choice("Handläggare", _caseworkers)
    slag = _choice("Slag", lambda: Kind.choices)
    status = _choice("Status", lambda: STATUS_WORDS.items())
    kanal = _choice("Kom in genom", lambda: Channel.choices)
    fran = _day("Kom in från och med")
    till = _day("Kom in till och med")

    bound_field_class = VisitorField
    use_required_attribute = False

    def __init__(self, data):
        super().__init__(data, label_suffix="")

    def narrow(self, rows):
        """`rows` as the answers that could be understood ask for."""
        return rows.filter(**{k: v for name, value in self.given for k, v in _asks(name, value)})

    @property
    def given(self):
        """[(name, value)] of the answers that narrow the list down."""
        self.is_valid()
        return [(name, value) for name, value in self.cleaned_data.items() if value]

    @property
    def chips(self):
        """[(words, address without it)]: each answer as its reader knows it, to take away."""
        return [
            (f"{self.fields[name].label}: {self._words(name, value)}", self._without(name))
            for name, value in self.given
        ]

    def _without(self, name):
        rest = self.data.copy()
        for gone in (name, *WORDS):
            rest.pop(gone, None)
        return f"?{rest.urlencode()}"

    def _words(self, name, value):
        choices = dict(getattr(self.fields[name], "choices", ()))
        return choices.get(value, value)


def _asks(name, value):
    """The lookups that one answer stands for, as pairs."""
    match name:
        case "kategori":
            yield "service__service_code", value
        case "enhet":
            yield "department", None if value == NOBODY else value
        case "handlaggare":
            yield "assignee", None if value == NOBODY else value
        case "slag":
            yield "kind", value
        case "kanal":
            yield "channel", value
        case "status":
            yield "status", value
        case "fran":
            yield "requested_datetime__gte", _midnight(value)
        case "till":
            yield "requested_datetime__lt", _midnight(value + timedelta(days=1))


def _midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))
