import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import BooleanField, ExpressionWrapper, Q

from contact.cases import statements

LIVES = timedelta(hours=24)
# So many drafts take about a gigabyte at the most, whoever makes them.
MOST = 20_000
# In the order in which they are asked; "check" comes after the last.
STEPS = ("matter", "service", "place", "text", "photos", "contact")


def new_key():
    """192 random bits: whoever has the address of a draft may read and change it."""
    return secrets.token_urlsafe(24)


class DraftQuerySet(models.QuerySet):
    def living(self, now):
        return self.filter(sent_at=None, updated_at__gt=now - LIVES)

    def living_with(self, key, now):
        """The one that someone who has its key may still go on with, or None."""
        since = statements.moment(now - LIVES)
        living = "key = %s AND sent_at IS NULL AND updated_at > %s"
        return statements.first(self.model, living, key, since)

    def sent(self):
        """Those that are to become cases, the first that came in first."""
        return self.exclude(sent_at=None).order_by("sent_at", "pk")

    def expired(self, now):
        return self.filter(sent_at=None, updated_at__lte=now - LIVES)

    def surplus(self):
        """What is more than MOST: first those in which nothing is written, then the oldest."""
        unsent = self.filter(sent_at=None)
        if unsent.count() <= MOST:
            return self.none()
        written = ExpressionWrapper(Q(data__has_key="text"), BooleanField())
        kept = unsent.order_by(written.desc(), "-updated_at").values("pk")[:MOST]
        return unsent.exclude(pk__in=kept)


class Draft(models.Model):
    """What someone has answered so far. Nobody else reads it before it is sent (sending.py)."""

    key = models.CharField(max_length=32, unique=True, default=new_key)
    data = models.JSONField(default=dict)
    language = models.CharField(max_length=10, default=settings.LANGUAGE_CODE)
    renewed = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    # Many have come from the same network; which one is not kept.
    is_one_of_many = models.BooleanField(default=False)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = "utkast"
        verbose_name_plural = "utkast"
        indexes = [
            models.Index(
                fields=["sent_at"], name="cases_draft_sent", condition=Q(sent_at__isnull=False)
            )
        ]

    service = None  # as steps.py has read it for this object

    def __str__(self):
        return f"utkast från {self.created_at:%Y-%m-%d %H:%M}"

    def answer(self, step, answers, language, now):
        """Keeps the `answers` of one step."""
        self.data[step] = answers
        self.keep(language, now)

    def keep(self, language, now):
        """Stores the draft for another 24 hours. One that was sent meanwhile stays gone."""
        self.language = language
        self.created_at = self.created_at or now
        self.updated_at = now
        if self._state.adding:
            self.save()
        else:
            changed = {"data": self.data, "language": language, "updated_at": now}
            Draft.objects.filter(pk=self.pk, sent_at=None).update(**changed)

    def answers(self, step):
        return self.data.get(step, {})
