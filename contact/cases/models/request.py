from django.db import models
from django.db.models import Q

from contact.cases.reference import new_reference

from .append_only import ImmutableError
from .service import Kind, Service

# What was sent in stays as it was sent in.
FIXED = {
    "service_request_id",
    "submission_key",
    "description",
    "address_string",
    "requested_datetime",
    "channel",
}


class FeedbackType(models.TextChoices):
    PRAISE = "berom", "Beröm"
    COMPLAINT = "klagomal", "Klagomål"
    PROPOSAL = "forslag", "Förslag"
    QUESTION = "fraga", "Fråga"


class Status(models.TextChoices):
    RECEIVED = "received", "Mottaget"


class Channel(models.TextChoices):
    WEB = "web", "Webbplatsen"


class ServiceRequestQuerySet(models.QuerySet):
    def update(self, **fields):
        if changed := FIXED & fields.keys():
            raise ImmutableError(
                f"What was sent in is never changed: {', '.join(sorted(changed))}."
            )
        return super().update(**fields)


class ServiceRequest(models.Model):
    """A synpunkt or a felanmälan that has been received (Open311: service request)."""

    service_request_id = models.CharField(
        "referens", max_length=11, unique=True, default=new_reference, editable=False
    )
    submission_key = models.CharField(max_length=32, unique=True, editable=False)
    kind = models.CharField("slag", max_length=20, choices=Kind)
    feedback_type = models.CharField(
        "sorts synpunkt", max_length=20, choices=FeedbackType, blank=True
    )
    service = models.ForeignKey(
        Service,
        models.PROTECT,
        verbose_name="kategori",
        null=True,
        blank=True,
        related_name="requests",
    )
    status = models.CharField("status", max_length=30, choices=Status, default=Status.RECEIVED)
    description = models.TextField("beskrivning")
    address_string = models.CharField("plats", max_length=250, blank=True)
    language = models.CharField("språk", max_length=10)
    channel = models.CharField("kom in genom", max_length=20, choices=Channel, default=Channel.WEB)
    quarantine = models.BooleanField("misstänkt skräp", default=False, db_index=True)
    requested_datetime = models.DateTimeField("kom in", db_index=True)
    updated_datetime = models.DateTimeField("ändrat")
    expected_datetime = models.DateTimeField("väntas klart", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ServiceRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "ärende"
        verbose_name_plural = "ärenden"
        base_manager_name = "objects"
        ordering = ["-requested_datetime", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.REPORT, feedback_type="")
                | Q(kind=Kind.OPINION, feedback_type__in=FeedbackType.values),
                name="cases_feedback_type_belongs_to_synpunkt",
            )
        ]

    def __str__(self):
        return self.service_request_id

    def save(self, *args, **kwargs):
        """Saves; raises ImmutableError if anything that was sent in would become another."""
        if not self._state.adding:
            stored = type(self).objects.filter(pk=self.pk).values(*FIXED).get()
            if changed := [name for name in FIXED if stored[name] != getattr(self, name)]:
                raise ImmutableError(
                    f"What was sent in is never changed: {', '.join(sorted(changed))}."
                )
        super().save(*args, **kwargs)

    @property
    def what(self):
        """What it is, for staff: "Felanmälan" or "Synpunkt: beröm"."""
        if not self.feedback_type:
            return self.get_kind_display()
        return f"{self.get_kind_display()}: {self.get_feedback_type_display().lower()}"
