from django.db import models

from .service import Secrecy


class Visibility(models.TextChoices):
    INTERNAL = "internal", "Internt"
    PUBLIC = "public", "Publicerat"
    REMOVED = "removed", "Borttaget ur det publika"


class PublicRecord(models.Model):
    """What the law asks of a received document. What everyone may read is decided apart from it."""

    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    registered_at = models.DateTimeField("diariefört", null=True, blank=True)
    secrecy = models.CharField("sekretess", max_length=10, choices=Secrecy, default=Secrecy.NONE)
    secrecy_reason = models.CharField("skäl för sekretess", max_length=250, blank=True)
    legal_hold = models.BooleanField("får inte gallras", default=False)

    # Apart from how the case is handled
    description_visibility = models.CharField(
        "publicering", max_length=10, choices=Visibility, default=Visibility.INTERNAL
    )
    public_description = models.TextField("text för publicering", max_length=4000, blank=True)
    public_address = models.CharField("plats för publicering", max_length=250, blank=True)
    point_public = models.BooleanField("visa punkten på kartan", default=False)

    class Meta:
        abstract = True
