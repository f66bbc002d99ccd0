from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.prose import ProseField, file_note
from pages.publishing import Dated

from .board import NoticeQuerySet
from .document import random_name, refuse_other_than_pdf

# Kommunallagen 8 kap. 9 §
MINUTES_STAY_UP = timedelta(days=21)
MINUTES_ARE_POSTED_WITHIN = timedelta(days=2)
DAY = timedelta(days=1)


class Notice(Dated):
    """What the law has us put up on the notice board, for as long as the law says."""

    class Kind(models.TextChoices):
        MEETING = "meeting", _("Sammanträde")
        MINUTES = "minutes", _("Justerat protokoll")
        ANNOUNCEMENT = "announcement", _("Kungörelse")

    kind = models.CharField("sort", max_length=20, choices=Kind)
    public_body = models.CharField(
        "organ", max_length=120, help_text="Till exempel Kommunfullmäktige."
    )
    title = models.CharField("rubrik", max_length=200)
    text = ProseField("text", blank=True)
    document = models.FileField(
        "fil",
        upload_to=random_name,
        blank=True,
        validators=[refuse_other_than_pdf],
        help_text=(
            "Pdf, högst 50 MB. Den ska gå att läsa för alla: riktig text och rubriker, "
            "inte bilder av papper."
        ),
    )
    meeting_on = models.DateField("sammanträdesdag", null=True, blank=True)
    adjusted_on = models.DateField("justerat", null=True, blank=True)
    posted_on = models.DateField(
        "anslås",
        null=True,
        blank=True,
        db_index=True,
        help_text=(
            "Första dagen på anslagstavlan. För ett protokoll räknas tiden att överklaga från "
            "den. Tomt betyder utkast."
        ),
    )
    taken_down_on = models.DateField(
        "tas ner",
        null=True,
        blank=True,
        help_text=(
            "Sista dagen på anslagstavlan. Tomt för ett protokoll betyder tre veckor efter att "
            "det anslås."
        ),
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "anslag"
        verbose_name_plural = "anslag"
        ordering = ["-posted_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_down_on=None)
                | Q(posted_on=None)
                | Q(taken_down_on__gte=F("posted_on")),
                name="notice_taken_down_after_posted",
                violation_error_message="Sista dagen kan inte ligga före den första.",
            ),
        ]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """Saves. A wrong day has legal effect, so an import or a script cannot write one either."""
        self.settle_days()
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        self.settle_days()

    def get_absolute_url(self):
        return reverse("notices:detail", args=[self.pk])

    def settle_days(self):
        """Fills in the last day of minutes. Raises ValidationError for days against the law."""
        if self.kind == self.Kind.MEETING and not self.meeting_on:
            raise ValidationError({"meeting_on": "Skriv när sammanträdet är."})
        if self.kind != self.Kind.MINUTES:
            return
        if not self.adjusted_on:
            raise ValidationError({"adjusted_on": "Skriv vilken dag protokollet justerades."})
        if not self.posted_on:
            return
        if self.posted_on < self.adjusted_on:
            raise ValidationError(
                {"posted_on": "Protokollet kan inte anslås innan det är justerat."}
            )
        earliest = self.posted_on + MINUTES_STAY_UP
        self.taken_down_on = self.taken_down_on or earliest
        if self.taken_down_on < earliest:
            words = f"Ett protokoll ska sitta uppe i tre veckor, alltså till och med {earliest}."
            raise ValidationError({"taken_down_on": words})

    @property
    def is_posted_late(self):
        """True for minutes posted after the second day from their adjustment."""
        return bool(
            self.kind == self.Kind.MINUTES
            and self.posted_on
            and self.posted_on > self.adjusted_on + MINUTES_ARE_POSTED_WITHIN
        )

    @property
    def published_at(self):
        return _start_of(self.posted_on) if self.posted_on else None

    @property
    def expires_at(self):
        return _start_of(self.taken_down_on + DAY) if self.taken_down_on else None

    @property
    def document_note(self):
        """What the file is: "Pdf, 891 kB"."""
        return file_note(self.document.url)


def _start_of(day):
    return timezone.make_aware(datetime.combine(day, time.min))
