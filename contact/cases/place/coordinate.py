"""A latitude or a longitude, as people write it: with a comma or a point, in any digits."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from pages.forms import TextField

DECIMALS = 5  # about a metre
NUMBER = re.compile(r"([+−-]?)(\d{1,3}(?:[.,]\d{1,30})?)\s?°?")


class CoordinateField(TextField):
    """Degrees from -`most` to `most`, or None. `example` shows how they are written."""

    def __init__(self, *, most, example, **kwargs):
        self.most, self.example = most, example
        attrs = {"inputmode": "decimal", "autocomplete": "off", "spellcheck": "false"}
        super().__init__(longest=50, required=False, widget=forms.TextInput(attrs=attrs), **kwargs)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        match = NUMBER.fullmatch(text)
        degrees = float(match[2].replace(",", ".")) if match else self.most + 1
        if degrees > self.most:
            raise ValidationError(
                _("Skriv ett tal mellan −%(most)s och %(most)s, som %(example)s.")
                % {"most": self.most, "example": written(self.example)}
            )
        return round(-degrees if match[1] in {"-", "−"} else degrees, DECIMALS) + 0.0

    def validate(self, value):
        """All that can be wrong with it is told when it is read."""

    def prepare_value(self, value):
        return written(value) if isinstance(value, float) else value


def written(degrees):
    """ "56,13712" in Swedish, "56.13712" in English."""
    return number_format(degrees, DECIMALS)
