import re

from django.core.validators import RegexValidator
from django.db import models

from .point import ContactPoint


class Telephone(models.Model):
    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="telephones", verbose_name="kontaktväg"
    )
    number = models.CharField(
        "nummer",
        max_length=30,
        validators=[
            RegexValidator(
                r"^\+?\d[\d -]*\d\Z", "Skriv numret med siffror, bindestreck och mellanslag."
            )
        ],
        help_text="Skriv det som det ska stå, till exempel 0123-456 78.",
    )
    label = models.CharField(
        "vad numret är till för",
        max_length=120,
        blank=True,
        help_text="Tomt om kontaktvägens namn säger det.",
    )
    position = models.PositiveIntegerField(
        "ordning", default=0, help_text="Nummer med lägre tal står först."
    )

    class Meta:
        verbose_name = "telefonnummer"
        verbose_name_plural = "telefonnummer"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contact_point", "number"],
                name="contact_telephone_once",
                violation_error_message="Numret står redan här.",
            )
        ]

    def __str__(self):
        return self.number

    @property
    def tel(self):
        return tel_uri(self.number)


def tel_uri(number):
    """The address (RFC 3966) that dials a number as it is written.

    "0123-456 78" is "tel:+4612345678", which works from abroad too. Numbers on 020 cannot be
    called from abroad, and short ones (112, 1177, 114 14) exist only here: they stay local.
    """
    digits = re.sub(r"[^\d+]", "", number)
    if digits.startswith("00"):
        return f"tel:+{digits[2:]}"
    if digits.startswith("0") and not digits.startswith("020"):
        return f"tel:+46{digits[1:]}"
    return f"tel:{digits}"
