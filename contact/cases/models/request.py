import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contact.cases.reference import new_reference

from .append_only import ImmutableError
from .department import Department
from .service import Kind, Secrecy, Service
from .status import CLOSED, Status


class FeedbackType(models.TextChoices):
    PRAISE = "berom", _("Beröm")
    COMPLAINT = "klagomal", _("Klagomål")
    PROPOSAL = "forslag", _("Förslag")
    QUESTION = "fraga", _("Fråga")


class Channel(models.TextChoices):
    WEB = "web", "Webbplatsen"
    PHONE = "phone", "Telefon"
    DESK = "desk", "Besök"
    LETTER = "letter", "Brev"
    MAIL = "mail", "E-post"
    API = "api", "Open311"


class Visibility(models.TextChoices):
    INTERNAL = "internal", "Internt"
    PUBLIC = "public", "Publicerat"
    REMOVED = "removed", "Borttaget ur det publika"


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


class ServiceRequestQuerySet(models.QuerySet):
    """`update` and `delete` are closed: every change leaves an event (contact/cases/recording)."""

    def update(self, **fields):
        raise ImmutableError("A case is changed through contact.cases.recording.")

    def delete(self):
        raise ImmutableError("A case is never removed.")

    def change(self, **fields):
        """Changes rows without a trace. Only contact/cases/recording and retention call it."""
        if changed := FIXED & fields.keys():
            raise ImmutableError(
                f"What was sent in is never changed: {', '.join(sorted(changed))}."
            )
        return super().update(**fields)

    def dispose(self):
        """Removes the rows under a decision. Only contact/cases/retention calls it."""
        return super().delete()

    def rewrite(self, **fields):
        """Takes personal data out under a decision. Only contact/cases/retention calls it."""
        return super().update(**fields)

    def sent_with(self, key):
        """The case that the draft with this key has become, as a queryset of one or none."""
        return self.filter(submission_key=hashed(key))

    def open(self):
        return self.filter(closed_datetime=None)

    def visible_to(self, user):
        """What `user` may read: what secrecy may cover is for those who handle cases."""
        if user.has_perm("cases.handle_servicerequest"):
            return self
        if user.has_perm("cases.view_servicerequest"):
            return self.filter(secrecy=Secrecy.NONE)
        return self.none()

    def published(self):
        """What anyone may read: published by staff, and nothing that stands in its way."""
        return self.filter(
            description_visibility=Visibility.PUBLIC,
            quarantine=False,
            secrecy=Secrecy.NONE,
            service__api_visible=True,
        )


class ServiceRequest(models.Model):
    """A synpunkt or a felanmälan that has been received (Open311: service request)."""

    service_request_id = models.CharField(
        "referens", max_length=11, unique=True, default=new_reference, editable=False
    )
    # Of the draft's key only a hash is kept: whoever reads the table cannot open the receipt.
    submission_key = models.CharField(max_length=64, unique=True, editable=False)
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
    channel = models.CharField("kom in genom", max_length=20, choices=Channel, default=Channel.WEB)
    language = models.CharField("språk", max_length=10)

    # What was sent
    description = models.TextField("beskrivning")
    # [{"code", "description", "values": [{"key", "name"}]}], as asked and answered
    attributes = models.JSONField("svar på frågor", default=list, blank=True)
    address_string = models.CharField("plats", max_length=250, blank=True)
    lat = models.FloatField("latitud", null=True, blank=True)
    long = models.FloatField("longitud", null=True, blank=True)
    # What the sender was told: a later change of the category does not change it.
    service_notice = models.CharField("bra att veta", max_length=500, blank=True)

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
    requested_datetime = models.DateTimeField("kom in")
    updated_datetime = models.DateTimeField("ändrat")
    closed_datetime = models.DateTimeField("avslutat", null=True, blank=True)
    expected_datetime = models.DateTimeField("väntas klart", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    # As a public record
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    registered_at = models.DateTimeField("diariefört", null=True, blank=True)
    secrecy = models.CharField("sekretess", max_length=10, choices=Secrecy, default=Secrecy.NONE)
    secrecy_reason = models.CharField("skäl för sekretess", max_length=250, blank=True)
    legal_hold = models.BooleanField("får inte gallras", default=False)

    # For the public, apart from how it is handled
    description_visibility = models.CharField(
        "publicering", max_length=10, choices=Visibility, default=Visibility.INTERNAL
    )
    public_description = models.TextField("text för publicering", max_length=4000, blank=True)
    public_address = models.CharField("plats för publicering", max_length=250, blank=True)
    point_public = models.BooleanField("visa punkten på kartan", default=False)

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
            models.Index(fields=["-requested_datetime", "-id"], name="cases_newest"),
            models.Index(
                fields=["-requested_datetime", "-id"],
                name="cases_open",
                condition=Q(closed_datetime=None),
            ),
            models.Index(
                fields=["assignee", "-requested_datetime", "-id"],
                name="cases_open_mine",
                condition=Q(closed_datetime=None),
            ),
            models.Index(
                fields=["department", "-requested_datetime", "-id"],
                name="cases_work_department",
                condition=Q(closed_datetime=None, quarantine=False),
            ),
            models.Index(
                fields=["status", "-requested_datetime", "-id"],
                name="cases_work_status",
                condition=Q(closed_datetime=None, quarantine=False),
            ),
            models.Index(
                fields=["expected_datetime", "id"],
                name="cases_work_expected",
                condition=Q(closed_datetime=None, quarantine=False),
            ),
            models.Index(
                fields=["-requested_datetime", "-id"],
                name="cases_open_quarantined",
                condition=Q(closed_datetime=None, quarantine=True),
            ),
            models.Index(
                fields=["-requested_datetime", "-id"],
                name="cases_open_concern",
                condition=Q(closed_datetime=None, concern=True),
            ),
            models.Index(
                fields=["-closed_datetime", "-id"],
                name="cases_closed",
                condition=Q(closed_datetime__isnull=False),
            ),
            models.Index(fields=["diarienummer"], name="cases_diarienummer"),
            models.Index(
                fields=["-requested_datetime", "-id"],
                name="cases_published",
                condition=Q(description_visibility=Visibility.PUBLIC),
            ),
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


def hashed(secret):
    """What is stored of a secret of at least 128 random bits: enough to know it again."""
    return hashlib.sha256(secret.encode()).hexdigest()
