from django.db import models
from django.utils import timezone

from pages import clock
from pages.editing import may_change
from pages.kept.basis import tells_time


class NoticeQuerySet(models.QuerySet):
    def live(self, now=None):
        """What is on the board at `now`: its first and its last day are both whole."""
        tells_time()
        day = timezone.localdate(now or clock.now())
        return self.filter(posted_on__lte=day).exclude(taken_down_on__lt=day)

    def expired(self, now=None):
        """What has been on the board, and no longer is at `now`."""
        tells_time()
        day = timezone.localdate(now or clock.now())
        return self.filter(posted_on__isnull=False, taken_down_on__lt=day)

    def visible_to(self, user, now=None):
        """The only way to rows: editors see what is not on the board too."""
        return self if may_change(user, self.model) else self.live(now)
