import re

from django import forms
from django.core.exceptions import ValidationError

DECIMALS = 5  # about a metre, as in the site's own form
NUMBER = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,30})?")


class DegreesField(forms.CharField):
    """Degrees from -`most` to `most`, WGS84, as programs write them; None if there are none."""

    def __init__(self, most):
        self.most = most
        super().__init__(required=False)

    def to_python(self, value):
        text = value.strip()
        if not text:
            return None
        if not NUMBER.fullmatch(text) or abs(float(text)) > self.most:
            raise ValidationError(f"Ange ett tal från -{self.most} till {self.most}, som 56.13712.")
        return round(float(text), DECIMALS) + 0.0
