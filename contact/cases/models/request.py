from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .append_only import ImmutableError
from .department import Department
from .public_record import PublicRecord, Visibility
from .register import ServiceRequestQuerySet
from .sent import Sent
from .service import Kind, Service
from .status import CLOSED, Status

OPEN = {"closed_datetime": None}
WORK = {"closed_datetime": None, "quarantine": False}


class FeedbackType(models.TextChoices):
    PRAISE = "berom", _("Beröm")
    COMPLAINT = "klagomal", _("Klagomål")
    PROPOSAL = "forslag", _("Förslag")
    QUESTION = "fraga", _("Fråga")


def _newest(name, *fields, **condition):
    """An index for a list of cases with the newest first."""
    condition = Q(**condition) if condition else None
    fields = [*fields, "-requested_datetime", "-id"]
    return models.Index(fields=fields, name=name, condition=condition)


class ServiceRequest(Sent, PublicRecord):
    """A synpunkt or a felanmälan that has been received (Open311: service request)."""

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
    department = models.ForeignKey(
        Department,
        models.PROTECT,
        verbose_name="ansvarig enhet",
        null=True,
        blank=True,
        related_name="requests",
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="handläggare",
        null=True,
        blank=True,
        related_name="requests",
    )

    # Where it stands
    status = models.CharField("status", max_length=30, choices=Status, default=Status.RECEIVED)
    status_notes = models.TextField("senaste svaret", blank=True)
    duplicate_of = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="samma som",
        null=True,
        blank=True,
        related_name="duplicates",
    )
    quarantine = models.BooleanField("misstänkt skräp", default=False)
    concern = models.BooleanField(
        "kan handla om fara", default=False, help_text="Texten talar om hot, självmord eller våld."
    )
    updated_datetime = models.DateTimeField("ändrat")
    closed_datetime = models.DateTimeField("avslutat", null=True, blank=True)
    expected_datetime = models.DateTimeField("väntas klart", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ServiceRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "ärende"
        verbose_name_plural = "ärenden"
        base_manager_name = "objects"
        ordering = ["-requested_datetime", "-pk"]
        permissions = [
            ("handle_servicerequest", "Får handlägga ärenden"),
            ("export_servicerequest", "Får ta ut ärenden som fil"),
        ]
        indexes = [
            _newest("cases_newest"),
            _newest("cases_open", **OPEN),
            _newest("cases_open_mine", "assignee", **OPEN),
            _newest("cases_work_department", "department", **WORK),
            _newest("cases_work_status", "status", **WORK),
            models.Index(
                fields=["expected_datetime", "id"], name="cases_work_expected", condition=Q(**WORK)
            ),
            _newest("cases_open_quarantined", **OPEN, quarantine=True),
            _newest("cases_open_concern", **OPEN, concern=True),
            models.Index(
                fields=["-closed_datetime", "-id"],
                name="cases_closed",
                condition=Q(closed_datetime__isnull=False),
            ),
            models.Index(fields=["diarienummer"], name="cases_diarienummer"),
            models.Index(
                fields=["duplicate_of"],
                name="cases_duplicates",
                condition=Q(duplicate_of__isnull=False),
            ),
            _newest("cases_published", description_visibility=Visibility.PUBLIC),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.REPORT, feedback_type="")
                | Q(kind=Kind.OPINION, feedback_type__in=FeedbackType.values),
                name="cases_feedback_type_belongs_to_synpunkt",
            ),
            models.CheckConstraint(
                condition=Q(lat=None, long=None)
                | Q(lat__gte=-90, lat__lte=90, long__gte=-180, long__lte=180),
                name="cases_both_lat_and_long",
            ),
            models.CheckConstraint(
                condition=Q(closed_datetime=None) ^ Q(status__in=sorted(CLOSED)),
                name="cases_closed_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(duplicate_of=None) ^ Q(status=Status.DUPLICATE),
                name="cases_duplicate_of_something",
            ),
        ]

    def __str__(self):
        return self.service_request_id

    def save(self, *args, **kwargs):
        """Stores a new case; raises ImmutableError for one that is stored."""
        if not self._state.adding:
            raise ImmutableError("A case is changed through contact.cases.recording.")
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args, **kwargs):
        raise ImmutableError("A case is never removed.")

    @property
    def what(self):
        """What it is: "Felanmälan" or "Synpunkt: beröm"."""
        if not self.feedback_type:
            return self.get_kind_display()
        return f"{self.get_kind_display()}: {self.get_feedback_type_display().lower()}"

    @property
    def is_closed(self):
        return self.closed_datetime is not None
