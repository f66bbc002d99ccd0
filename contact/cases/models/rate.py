import secrets

from django.db import models


class DailySalt(models.Model):
    """What a day's hashes of addresses are made with. When it is gone they mean nothing."""

    day = models.DateField(primary_key=True)
    salt = models.CharField(max_length=64, default=secrets.token_hex, editable=False)

    def __str__(self):
        return f"{self.day}"


class RateBucket(models.Model):
    """How many times something has been tried from one place in one window of time."""

    digest = models.CharField(max_length=64)
    window_start = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["digest", "window_start"], name="cases_bucket_once")
        ]

    def __str__(self):
        return f"{self.count} från {self.window_start:%H:%M}"
