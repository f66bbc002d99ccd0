from django.conf import settings
from django.db import models

from .service import Kind, Service


class Action(models.TextChoices):
    REMOVE_REQUESTER = "remove_requester", "Ta bort avsändaren"
    REMOVE_MEDIA = "remove_media", "Ta bort bilderna"
    DISPOSE_ALL = "dispose_all", "Ta bort hela ärendet"


class RetentionRule(models.Model):
    """What is removed, and when, by which decision. Without a rule nothing is removed."""

    service = models.ForeignKey(
        Service,
        models.PROTECT,
        verbose_name="kategori",
        null=True,
        blank=True,
        help_text="Tomt: alla kategorier.",
    )
    kind = models.CharField(
        "slag", max_length=20, choices=Kind, blank=True, help_text="Tomt: båda slagen."
    )
    days = models.PositiveIntegerField("dagar efter att ärendet avslutats")
    action = models.CharField("åtgärd", max_length=20, choices=Action)
    decision_ref = models.CharField(
        "gallringsbeslut", max_length=100, help_text="Beslutets diarienummer eller paragraf."
    )
    approved_by = models.CharField("beslutat av", max_length=100)
    valid_from = models.DateField("gäller från")
    active = models.BooleanField("används", default=False)

    class Meta:
        verbose_name = "gallringsregel"
        verbose_name_plural = "gallringsregler"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(decision_ref=""), name="cases_retention_needs_a_decision"
            )
        ]

    def __str__(self):
        return f"{self.get_action_display()} efter {self.days} dagar ({self.decision_ref})"


class DisposalLog(models.Model):
    """What was removed, when and by which decision. It names the case and says nothing of it."""

    service_request_id = models.CharField("referens", max_length=11, db_index=True)
    service_code = models.CharField("kategori", max_length=50, blank=True)
    kind = models.CharField("slag", max_length=20)
    diarienummer = models.CharField("diarienummer", max_length=40, blank=True)
    requested_datetime = models.DateTimeField("kom in")
    closed_datetime = models.DateTimeField("avslutat")
    action = models.CharField("åtgärd", max_length=20, choices=Action)
    decision_ref = models.CharField("gallringsbeslut", max_length=100)
    batch_uuid = models.UUIDField("körning")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    disposed_at = models.DateTimeField("gallrat")

    class Meta:
        verbose_name = "gallrat ärende"
        verbose_name_plural = "gallrade ärenden"
        ordering = ["-disposed_at", "-pk"]

    def __str__(self):
        return f"{self.service_request_id}: {self.get_action_display()}"
