"""The case that the address of a page opens, for as long as that address lasts."""

from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from contact.cases.follow_up.token import LASTS, digest_in, is_fresh, new_token
from contact.cases.models import StatusAccess
from pages.responses import SeeOther


@dataclass(frozen=True)
class Opened:
    """A case, read at `now` by the holder of `access`.

    `late` is the word it was opened with, where only a text is still taken in with that: no new
    word is given for it.
    """

    access: StatusAccess
    now: datetime
    late: str = ""

    @property
    def case(self):
        return self.access.request

    @property
    def token(self):
        """What opens its pages for another hour; what is late opens none."""
        return self.late or new_token(self.access, self.now)

    def url(self, name="case"):
        return reverse(f"cases:{name}", args=[self.token])

    def done(self, what):
        """To the case, where it is told that `what` is done."""
        return SeeOther(f"{self.url()}?klart={what}")


def open_with(token, lasts=LASTS):
    """The Opened of `token`; None if it is too old or its code is replaced, Http404 if forged."""
    now = timezone.now()
    try:
        digest = digest_in(token)
    except signing.BadSignature as error:
        raise Http404 from error
    found = StatusAccess.objects.with_digest(digest).with_case().first()
    if found is None or not is_fresh(token, now, lasts):
        return None
    return Opened(found, now, "" if is_fresh(token, now) else token)


def closed(request):
    """Says that the page has to be opened anew."""
    return render(request, "cases/follow_up/closed.html", status=410)
