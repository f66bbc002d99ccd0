"""Where one can go, and where a letter goes (schema.org PostalAddress)."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

postal_code = RegexValidator(r"^\d{3} \d{2}\Z", "Skriv postnumret som 284 31.")


def _whole(kind):
    """A postal code and a locality come together or not at all."""
    code, locality = f"{kind}_postal_code", f"{kind}_locality"
    both = Q(**{code: ""}) & Q(**{locality: ""}) | ~Q(**{code: ""}) & ~Q(**{locality: ""})
    return models.CheckConstraint(
        condition=both,
        name=f"%(app_label)s_%(class)s_{kind}_address_whole",
        violation_error_message="Skriv både postnummer och ort, eller inget av dem.",
    )


class Located(models.Model):
    visiting_place = models.CharField(
        "byggnad", max_length=80, blank=True, help_text="Till exempel Centrumhuset."
    )
    visiting_street = models.CharField("besöksadress", max_length=120, blank=True)
    visiting_postal_code = models.CharField(
        "postnummer", max_length=6, blank=True, validators=[postal_code]
    )
    visiting_locality = models.CharField("ort", max_length=60, blank=True)
    mailing_street = models.CharField(
        "postadress",
        max_length=120,
        blank=True,
        help_text="Gata eller box. Lämna tomt om postnumret räcker.",
    )
    mailing_postal_code = models.CharField(
        "postnummer för brev", max_length=6, blank=True, validators=[postal_code]
    )
    mailing_locality = models.CharField("ort för brev", max_length=60, blank=True)

    class Meta:
        abstract = True
        constraints = [_whole("visiting"), _whole("mailing")]
