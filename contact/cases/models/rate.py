import secrets

from django.db import models
from django.db.models import F, Sum


class DailySaltQuerySet(models.QuerySet):
    def before(self, day):
        return self.filter(day__lt=day)


class DailySalt(models.Model):
    """What a day's hashes of networks are made with. When it is gone they mean nothing."""

    day = models.DateField(primary_key=True)
    salt = models.CharField(max_length=64, default=secrets.token_hex, editable=False)

    objects = DailySaltQuerySet.as_manager()

    def __str__(self):
        return f"{self.day}"


class RateBucketQuerySet(models.QuerySet):
    def add_one(self, digest, window_start):
        """Counts one more. The database adds, so two at once are two."""
        one_more = {"count": F("count") + 1}
        bucket = self.filter(digest=digest, window_start=window_start)
        if not bucket.update(**one_more):
            empty = self.model(digest=digest, window_start=window_start)
            self.bulk_create([empty], ignore_conflicts=True)
            bucket.update(**one_more)

    def total(self, digest, since):
        """How many were counted in the windows that began after `since`."""
        found = self.filter(digest=digest, window_start__gt=since)
        return found.aggregate(total=Sum("count", default=0))["total"]

    def until(self, moment):
        return self.filter(window_start__lte=moment)


class RateBucket(models.Model):
    """How many times something has been tried from one network in one window of time."""

    digest = models.CharField(max_length=64)
    window_start = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    objects = RateBucketQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["digest", "window_start"], name="cases_bucket_once")
        ]

    def __str__(self):
        return f"{self.count} från {self.window_start:%H:%M}"
