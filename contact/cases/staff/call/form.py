import re

from django import forms
from django.core.exceptions import ValidationError

from contact.cases.attributes import check_attributes
from contact.cases.forms.question import field_for, name_of
from contact.cases.matter import MATTERS, feedback_type_of, kind_of
from contact.cases.models import Service
from contact.cases.models.draft import new_key
from contact.cases.models.sent import Channel
from contact.cases.submission import Submission
from pages.forms import TextField, VisitorField

from .sender import SenderFields
from .when import WhenField

KEY = re.compile(r"[A-Za-z0-9_-]{32}")
UNKNOWN = "Välj ett av alternativen i listan."
CHANNELS = [Channel.PHONE, Channel.DESK, Channel.LETTER, Channel.MAIL]


def _radio(label, missing, choices):
    return forms.ChoiceField(
        label=label,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": UNKNOWN},
    )


class CallForm(SenderFields, forms.Form):
    """What someone has said or written to us, put down by one of the staff (`actor`).

    The questions of the category are shown once it is chosen; none of them must be answered.
    """

    bound_field_class = VisitorField
    use_required_attribute = False

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    channel = _radio(
        "Hur kom det in?", "Välj hur det kom in.", [(one.value, one.label) for one in CHANNELS]
    )
    came = WhenField(label="När kom det in?")
    matter = _radio(
        "Vad gäller det?",
        "Välj vad det gäller.",
        [(code, label) for code, (label, *_) in MATTERS.items()],
    )
    service = forms.ModelChoiceField(
        Service.objects.filter(active=True),
        label="Kategori",
        empty_label="Välj, eller hoppa över",
        to_field_name="service_code",
        required=False,
        error_messages={"invalid_choice": UNKNOWN},
        template_name="admin/cases/call/service.html",
    )
    description = TextField(
        label="Beskrivning",
        help_text="Skriv det som personen säger, så ordagrant du kan. Inga personnummer.",
        longest=4000,
        lines=8,
        error_messages={"required": "Beskriv vad det handlar om."},
    )
    place = TextField(label="Plats (frivilligt)", longest=250, required=False)

    field_order = ["key", "channel", "came", "matter", "service", "description", "place"]

    def __init__(self, data, *, now, actor):
        self.now, self.actor = now, actor
        super().__init__(data, label_suffix="", initial={"key": new_key(), "came": now})
        self.fields["came"].now = now
        self.codes = []
        if not actor.has_perm("cases.view_requester"):
            self.drop_sender()
        self._ask(self._chosen())

    def _chosen(self):
        """The category in what was sent, right or wrong in other ways."""
        code = self.data.get("service", "").replace("\x00", "")
        return Service.objects.filter(service_code=code, active=True).first() if code else None

    def _ask(self, service):
        for question in service.attributes.prefetch_related("values") if service else ():
            question.required = False
            self.codes.append(question.code)
            self.fields[name_of(question.code)] = field_for(question, {})
        if self.codes:
            names = [name_of(code) for code in self.codes]
            self.order_fields([*self.field_order[:5], *names])

    def clean_key(self):
        key = self.cleaned_data["key"]
        return key if KEY.fullmatch(key) else new_key()

    def clean(self):
        answers = super().clean()
        service, kind = answers.get("service"), kind_of(answers.get("matter"))
        if service and kind and service.kind not in {"", kind}:
            self.add_error("service", "Kategorin passar inte till det du har valt ovanför.")
        given = {code: answers.get(name_of(code)) or [] for code in self.codes}
        try:
            answers["attributes"] = check_attributes(service, given, demanding=False)
        except ValidationError as error:
            for code, messages in error.message_dict.items():
                self.add_error(name_of(code), messages)
        return answers

    @property
    def submission(self):
        answers = self.cleaned_data
        return Submission(
            key=answers["key"],
            kind=kind_of(answers["matter"]),
            feedback_type=feedback_type_of(answers["matter"]),
            service=answers["service"],
            description=answers["description"],
            attributes=answers["attributes"],
            address_string=answers["place"],
            requester=self.requester,
            receipt=answers.get("receipt", False),
            channel=answers["channel"],
            actor=self.actor,
            requested_datetime=answers["came"],
        )
