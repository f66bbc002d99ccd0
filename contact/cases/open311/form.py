from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from .errors import Refused, problem


class ParametersForm(forms.Form):
    """What a client has sent, checked: every field that is wrong is told of at once."""

    def __init__(self, parameters):
        super().__init__({name: parameters.one(name) for name in self.base_fields})
        self.parameters = parameters

    def clean(self):
        for name in self.fields:
            if self.parameters.is_ambiguous(name):
                self.add_error(name, "Ange bara ett värde.")
        return super().clean()

    def check(self):
        """What was sent, as the fields understand it. Raises Refused with every error."""
        if problems := self.problems():
            raise Refused(*problems)
        return self.cleaned_data

    def problems(self):
        return [
            problem(400, sentence if name == NON_FIELD_ERRORS else f"{name}: {sentence}")
            for name, sentences in self.errors.items()
            for sentence in sentences
        ]
