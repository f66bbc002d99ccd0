from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .append_only import AppendOnly, AppendOnlyQuerySet
from .request import ServiceRequest
from .status import Status


class EventType(models.TextChoices):
    # What its sender may see
    RECEIVED = "received", _("Kom in")
    STATUS = "status", _("Ny status")
    ANSWER = "answer", _("Svar från kommunen")
    MESSAGE = "message", _("Tillägg från avsändaren")
    PHOTO = "photo", _("Ny bild från avsändaren")
    WITHDRAWN = "withdrawn", _("Återtaget av avsändaren")
    REOPENED = "reopened", _("Öppnat igen")
    # What only staff see
    NOTE = "note", "Anteckning"
    CORRECTED = "corrected", "Rättelse"
    RECATEGORISED = "recategorised", "Ny kategori, enhet eller slag"
    ASSIGNED = "assigned", "Ny handläggare"
    PLANNED = "planned", "Ny väntad tid"
    QUARANTINE = "quarantine", "Misstänkt skräp"
    REGISTERED = "registered", "Diariefört"
    SECRECY = "secrecy", "Sekretess"
    LEGAL_HOLD = "legal_hold", "Gallringsstopp"
    PUBLICATION = "publication", "Publicering"
    CONTACT_SEEN = "contact_seen", "Kontaktuppgifter visade"
    EXPORTED = "exported", "Uttaget"
    ACCESS = "access", "Ny kod till uppföljningen"
    MAIL_STOPPED = "mail_stopped", "Mejl stoppade eller tillåtna av mottagaren"
    DISPOSED = "disposed", "Uppgifter gallrade"


FOR_SENDER = {
    EventType.RECEIVED,
    EventType.STATUS,
    EventType.ANSWER,
    EventType.MESSAGE,
    EventType.PHOTO,
    EventType.WITHDRAWN,
    EventType.REOPENED,
}


class EventQuerySet(AppendOnlyQuerySet):
    def for_sender(self):
        """What the sender may see, the first first."""
        return self.filter(type__in=FOR_SENDER)


class Event(AppendOnly):
    """Something that happened to a case. History is added to, never rewritten.

    `actor` is who of the staff did it; without one it was the sender or the site itself.
    `public_text` is what the sender reads, `internal_text` only staff.
    """

    request = models.ForeignKey(
        ServiceRequest, models.PROTECT, verbose_name="ärende", related_name="events"
    )
    type = models.CharField("händelse", max_length=30, choices=EventType)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="vem",
        null=True,
        blank=True,
        related_name="+",
    )
    from_status = models.CharField("status före", max_length=30, choices=Status, blank=True)
    to_status = models.CharField("status efter", max_length=30, choices=Status, blank=True)
    public_text = models.TextField("till avsändaren", blank=True)
    internal_text = models.TextField("anteckning", blank=True)
    created = models.DateTimeField("när")

    objects = EventQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "händelse"
        verbose_name_plural = "händelser"
        ordering = ["created", "pk"]

    def __str__(self):
        return f"{timezone.localtime(self.created):%Y-%m-%d %H:%M} {self.get_type_display()}"

    @property
    def is_for_sender(self):
        return self.type in FOR_SENDER

    @property
    def is_from_town(self):
        """True if staff have written something to the sender."""
        return bool(self.actor_id and self.public_text)
