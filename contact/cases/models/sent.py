from django.db import models

from contact.cases.reference import new_reference


class Channel(models.TextChoices):
    WEB = "web", "Webbplatsen"
    PHONE = "phone", "Telefon"
    DESK = "desk", "Besök"
    LETTER = "letter", "Brev"
    MAIL = "mail", "E-post"
    API = "api", "Open311"


# What was sent in stays as it was sent in; so does who answers to which reference.
FIXED = {
    "service_request_id",
    "submission_key",
    "description",
    "attributes",
    "address_string",
    "lat",
    "long",
    "requested_datetime",
    "channel",
}


class Sent(models.Model):
    """What someone has sent, as it was sent."""

    service_request_id = models.CharField(
        "referens", max_length=11, unique=True, default=new_reference, editable=False
    )
    # Of the draft's key only a hash is kept: whoever reads the table cannot open the receipt.
    submission_key = models.CharField(max_length=64, unique=True, editable=False)
    channel = models.CharField("kom in genom", max_length=20, choices=Channel, default=Channel.WEB)
    language = models.CharField("språk", max_length=10)
    requested_datetime = models.DateTimeField("kom in")
    description = models.TextField("beskrivning")
    # [{"code", "description", "values": [{"key", "name"}]}], as asked and answered
    attributes = models.JSONField("svar på frågor", default=list, blank=True)
    address_string = models.CharField("plats", max_length=250, blank=True)
    lat = models.FloatField("latitud", null=True, blank=True)
    long = models.FloatField("longitud", null=True, blank=True)
    # What the sender was told: a later change of the category does not change it.
    service_notice = models.CharField("bra att veta", max_length=500, blank=True)

    class Meta:
        abstract = True
