"""What a client says of a new case: the parameters of POST requests."""

import re

from django.core.exceptions import ValidationError

from contact.cases.attributes import check_attributes
from contact.cases.forms.contact import check_email, check_phone
from contact.cases.models.service import LocationPolicy
from pages.forms import TextField

from .degrees import DegreesField
from .form import ParametersForm

PLACE = ("lat", "long", "address_string", "address_id")
ATTRIBUTE = re.compile(r"attribute\[([^\[\]]+)\](?:\[\])?")


def _line(longest, *validators):
    return TextField(longest=longest, required=False, validators=validators)


class ReportForm(ParametersForm):
    """All but these is ignored, so nothing that staff decide can be set from outside."""

    description = TextField(longest=4000, lines=10, required=False)
    address_string = _line(250)
    address_id = _line(100)
    lat = DegreesField(most=90)
    long = DegreesField(most=180)
    email = _line(320, check_email)
    phone = _line(40, check_phone)
    first_name = _line(100)
    last_name = _line(100)
    media_url = _line(2000)

    def __init__(self, parameters, service):
        super().__init__(parameters)
        self.service = service

    def clean(self):
        answers = super().clean()
        self._check_point(answers.get("lat"), answers.get("long"))
        self._check_place()
        self._check_attributes(answers)
        if not self.errors and not self._says("description", "media_url", *PLACE):
            self.add_error("description", "Beskriv vad det gäller.")
        return answers

    def _check_point(self, lat, long):
        if self.errors.keys() & {"lat", "long"}:
            return
        if (lat is None) != (long is None):
            self.add_error("lat" if lat is None else "long", "Ange både lat och long.")
        elif lat == long == 0:
            self.add_error("lat", "Punkten 0, 0 ligger ute i havet.")

    def _check_place(self):
        required = self.service and self.service.location_policy == LocationPolicy.REQUIRED
        if required and not self._says(*PLACE):
            self.add_error("address_string", "Ange lat och long, address_string eller address_id.")

    def _check_attributes(self, answers):
        try:
            answers["attributes"] = check_attributes(self.service, self._given())
        except ValidationError as error:
            for code, sentences in error.message_dict.items():
                self.add_error(None, [f"attribute[{code}]: {one}" for one in sentences])

    def _says(self, *names):
        return any(self.parameters.one(name) for name in names)

    def _given(self):
        """The answers to the service's own questions, {code: [values]}."""
        given = {}
        for name in self.parameters.names():
            if match := ATTRIBUTE.fullmatch(name):
                given.setdefault(match[1], []).extend(self.parameters.all(name))
        return given
