from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError

FORMAT = "%Y-%m-%dT%H:%M"
OLDEST = timedelta(days=366)
CLOCKS_DIFFER = timedelta(minutes=5)


class WhenField(forms.DateTimeField):
    """When something came in. Set `now`; it was not later than that, nor more than a year ago."""

    now = None

    def __init__(self, **kwargs):
        super().__init__(
            input_formats=[FORMAT, "%Y-%m-%d %H:%M"],
            widget=forms.DateTimeInput(format=FORMAT, attrs={"type": "datetime-local"}),
            error_messages={
                "required": "Skriv när det kom in.",
                "invalid": "Skriv dag och tid som 2026-11-23 08:15.",
            },
            **kwargs,
        )

    def validate(self, value):
        super().validate(value)
        if value > self.now + CLOCKS_DIFFER:
            raise ValidationError("Tiden har inte varit än. Skriv när det kom in.")
        if value < self.now - OLDEST:
            raise ValidationError("Det är mer än ett år sedan. Kontrollera året.")
