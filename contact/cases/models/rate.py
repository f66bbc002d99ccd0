import secrets

from django.db import models

from contact.cases import statements

SALT = "SELECT salt FROM cases_dailysalt WHERE day = %s"
ADD = """INSERT INTO cases_ratebucket (digest, window_start, count) VALUES (%s, %s, 1)
         ON CONFLICT (digest, window_start) DO UPDATE SET count = cases_ratebucket.count + 1"""
TOTAL = """SELECT COALESCE(SUM(count), 0) AS total FROM cases_ratebucket
           WHERE digest = %s AND window_start > %s"""


class DailySaltQuerySet(models.QuerySet):
    def of(self, day):
        """The salt of `day`, or None if nothing has been counted on it yet."""
        return statements.value(SALT, str(day))

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
        statements.execute(ADD, digest, statements.moment(window_start))

    def total(self, digest, since):
        """How many were counted in the windows that began after `since`."""
        return statements.value(TOTAL, digest, statements.moment(since))

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
