from django.db import models

from .request import ServiceRequest


class Requester(models.Model):
    """Who sent a case, in a table of its own. A case without one is anonymous."""

    request = models.OneToOneField(ServiceRequest, models.PROTECT, verbose_name="ärende")
    first_name = models.CharField("förnamn", max_length=100, blank=True)
    last_name = models.CharField("efternamn", max_length=100, blank=True)
    email = models.EmailField("e-post", max_length=320, blank=True)
    phone = models.CharField("telefon", max_length=40, blank=True)
    wants_reply = models.BooleanField("vill ha svar", default=True)
    anonymized_at = models.DateTimeField("gallrad", null=True, blank=True)

    class Meta:
        verbose_name = "avsändare"
        verbose_name_plural = "avsändare"

    def __str__(self):
        return f"{self.first_name} {self.last_name}".strip() or self.email or self.phone
