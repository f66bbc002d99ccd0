"""Draft, planned, live, taken down: what every published thing shares."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from . import clock
from .editing import may_change
from .language import text_columns
from .search.findable import Findable


class PublishedQuerySet(models.QuerySet):
    def live(self, now=None):
        """What everyone can read at `now` (default: this moment)."""
        now = now or clock.now()
        return self.filter(published_at__lte=now).exclude(expires_at__lte=now)

    def expired(self, now=None):
        """What everyone could read once, and no longer at `now`."""
        return self.filter(published_at__isnull=False, expires_at__lte=now or clock.now())

    def visible_to(self, user, now=None):
        """The only way to rows: editors see drafts too, so that they can read them first."""
        return self if may_change(user, self.model) else self.live(now)


class Dated(Findable):
    """Has a first and a last moment, `published_at` and `expires_at`: columns, or what follows
    from others."""

    class Meta:
        abstract = True

    def is_live(self, now=None):
        now = now or clock.now()
        published = self.published_at is not None and self.published_at <= now
        return published and not (self.expires_at and self.expires_at <= now)

    @property
    def state(self):
        """draft, planned, live or expired: for the mark that staff see."""
        if self.is_live():
            return "live"
        if self.published_at is None:
            return "draft"
        return "planned" if self.published_at > clock.now() else "expired"


class Published(Dated):
    published_at = models.DateTimeField(
        "publiceras",
        null=True,
        blank=True,
        db_index=True,
        help_text="Tomt betyder utkast. Ett datum framåt i tiden betyder att det publiceras då.",
    )
    expires_at = models.DateTimeField(
        "tas ner",
        null=True,
        blank=True,
        help_text=(
            "Tomt betyder att det ligger kvar. Ett datum betyder att det försvinner då, och det "
            "får besökaren veta."
        ),
    )
    updated_at = models.DateTimeField("texten ändrad", default=timezone.now, editable=False)

    objects = PublishedQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["expires_at"],
                name="%(app_label)s_%(class)s_expires",
                condition=Q(expires_at__isnull=False),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True)
                | Q(published_at__isnull=True)
                | Q(expires_at__gt=models.F("published_at")),
                name="%(app_label)s_%(class)s_expires_after_published",
                violation_error_message="Det kan inte tas ner innan det har publicerats.",
            )
        ]

    def save(self, *args, **kwargs):
        """Saves, and dates the text if any language of it has changed.

        Here and not in a form, because an import or a script changes the text just as much.
        """
        if self.pk and not kwargs.get("force_insert") and self._text_has_changed():
            self.updated_at = timezone.now()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "updated_at"}
        super().save(*args, **kwargs)

    def _text_has_changed(self):
        columns = text_columns(type(self))
        stored = type(self)._base_manager.filter(pk=self.pk).values(*columns).first()
        # A form writes "" where a missing translation was null: that is no other text.
        changed = (
            stored and (stored[name] or "") != (getattr(self, name) or "") for name in columns
        )
        return any(changed)
