import secrets

from django.db import models
from django.db.models import Q

from .draft import Draft
from .public_record import Visibility
from .request import ServiceRequest


def new_name():
    """An address that nobody can guess; nothing of the sender's name for the file is kept."""
    return secrets.token_urlsafe(16)


class MediaQuerySet(models.QuerySet):
    def published(self):
        """What anyone may see: released by staff, of a case that anyone may read."""
        published = ServiceRequest.objects.published()
        return self.filter(visibility=Visibility.PUBLIC, request__in=published)


class Media(models.Model):
    """A photo, of a draft or of a case, cleaned when it arrived. Its bytes are in MediaContent."""

    name = models.CharField(max_length=32, unique=True, default=new_name, editable=False)
    draft = models.ForeignKey(
        Draft, models.CASCADE, null=True, blank=True, related_name="photos", editable=False
    )
    request = models.ForeignKey(
        ServiceRequest,
        models.PROTECT,
        verbose_name="ärende",
        null=True,
        blank=True,
        related_name="photos",
        editable=False,
    )
    visibility = models.CharField(
        "publicering", max_length=10, choices=Visibility, default=Visibility.INTERNAL
    )
    alternative_text = models.CharField("bilden i ord", max_length=250, blank=True)
    redacted_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="redactions", editable=False
    )
    sha256 = models.CharField(max_length=64, editable=False)
    width = models.PositiveIntegerField("bredd", editable=False)
    height = models.PositiveIntegerField("höjd", editable=False)
    bytes = models.PositiveIntegerField("storlek", editable=False)
    created = models.DateTimeField("kom in", editable=False)

    objects = MediaQuerySet.as_manager()

    class Meta:
        verbose_name = "bild"
        verbose_name_plural = "bilder"
        ordering = ["created", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(draft=None) ^ Q(request=None), name="cases_media_belongs_to_one"
            ),
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.PUBLIC) | ~Q(alternative_text=""),
                name="cases_public_media_has_words",
            ),
        ]

    def __str__(self):
        return f"bild {self.width} × {self.height}"


class MediaContent(models.Model):
    """The bytes of a photo, apart from it, so that they are read only to be shown.

    In the database, so that a case and its photos are stored, backed up and disposed of in one
    transaction, on one machine or several.
    """

    media = models.OneToOneField(Media, models.CASCADE, primary_key=True, related_name="content")
    full = models.BinaryField()
    small = models.BinaryField()

    def __str__(self):
        return f"innehåll i {self.media_id}"
