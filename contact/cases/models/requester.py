from django.db import models
from django.db.models import Value
from django.db.models.functions import Lower, Replace

from .request import ServiceRequest

NO_DIGITS = " ()./-"


def _digits(field):
    """What staff search for: the number without signs, and with 0 for the code of Sweden."""
    for sign in NO_DIGITS:
        field = Replace(field, Value(sign), Value(""))
    return Replace(field, Value("+46"), Value("0"))


class Requester(models.Model):
    """Who sent a case, in a table of its own. A case without one is anonymous."""

    request = models.OneToOneField(ServiceRequest, models.PROTECT, verbose_name="ärende")
    first_name = models.CharField("förnamn", max_length=100, blank=True)
    last_name = models.CharField("efternamn", max_length=100, blank=True)
    email = models.EmailField("e-post", max_length=320, blank=True)
    phone = models.CharField("telefon", max_length=40, blank=True)
    phone_digits = models.GeneratedField(
        expression=_digits("phone"), output_field=models.CharField(max_length=40), db_persist=True
    )
    wants_reply = models.BooleanField("vill ha svar", default=True)
    anonymized_at = models.DateTimeField("gallrad", null=True, blank=True)

    class Meta:
        verbose_name = "avsändare"
        verbose_name_plural = "avsändare"
        indexes = [
            models.Index(Lower("email"), name="cases_sender_email"),
            models.Index(Lower("first_name"), name="cases_sender_first"),
            models.Index(Lower("last_name"), name="cases_sender_last"),
            models.Index(fields=["phone_digits"], name="cases_sender_phone"),
        ]

    def __str__(self):
        return f"{self.first_name} {self.last_name}".strip() or self.email or self.phone
