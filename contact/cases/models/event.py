from django.db import models
from django.utils import timezone

from .append_only import AppendOnly
from .request import ServiceRequest, Status


class EventType(models.TextChoices):
    RECEIVED = "received", "Kom in"


class Event(AppendOnly):
    """Something that happened to a case. History is added to, never rewritten."""

    request = models.ForeignKey(
        ServiceRequest, models.PROTECT, verbose_name="ärende", related_name="events"
    )
    type = models.CharField("händelse", max_length=30, choices=EventType)
    to_status = models.CharField("status efter", max_length=30, choices=Status, blank=True)
    internal_text = models.TextField("anteckning", blank=True)
    created = models.DateTimeField("när")

    class Meta(AppendOnly.Meta):
        verbose_name = "händelse"
        verbose_name_plural = "händelser"
        ordering = ["created", "pk"]

    def __str__(self):
        return f"{timezone.localtime(self.created):%Y-%m-%d %H:%M} {self.get_type_display()}"
