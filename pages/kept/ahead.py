"""Makes copies of every page as it will be for the next day, so that they are there when the
database is not. A little at a time, beside the sending of mail."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, lru_cache
from time import monotonic
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.translation import override

from pages import clock
from pages.language import in_language, split_prefix

from . import copies
from .addresses import public_addresses
from .generation import Generation, reading
from .making import made
from .models import Change
from .turns import next_publication, next_turn

REACHES = timedelta(hours=27)
# A day is promised; what is left of it is filled up well before.
IS_RENEWED = timedelta(hours=25)
# Seconds of work in a round, and how long an editor's changes are waited for.
AT_A_TIME = 2
SETTLES = 10


@dataclass
class Work:
    """A set of copies under way: of which edition, until when, and the steps that are left."""

    edition: tuple
    reaches: datetime
    steps: object = None
    is_done: bool = False


@dataclass
class Ahead:
    work: Work | None = None
    edition: tuple | None = None
    seen_at: float = field(default_factory=monotonic)

    def round(self, now):
        """Does what is due at `now`, for AT_A_TIME seconds at the most."""
        if not (settings.KEPT_PAGES and settings.KEPT_COPIES):
            return
        Change.objects.forget()
        edition = Change.objects.edition()
        if edition != self.edition:
            self.edition, self.seen_at = edition, monotonic()
        if self._is_due(now):
            self.work = Work(edition, now + REACHES)
            self.work.steps = _steps(self.work, now)
        if self.work and not self.work.is_done:
            deadline = monotonic() + AT_A_TIME
            for _ in self.work.steps:
                if monotonic() > deadline:
                    return
            self.work.is_done = True

    def _is_due(self, now):
        if self.work is None:
            return True
        if self.work.edition != self.edition:
            return monotonic() - self.seen_at > SETTLES
        return self.work.is_done and self.work.reaches - now < IS_RENEWED


keep_ahead = Ahead().round


def _steps(work, now):
    """Makes the copies, a page a step: those of this moment first, which then take over."""
    new = copies.Copies(f"{now:%Y%m%dT%H%M%S%f}")
    steady, publication, since = {}, now, now
    while since < work.reaches:
        if publication is not None and since >= publication:
            steady, publication = {}, next_publication(since)
        until = next_turn(since)
        period = f"from-{since:%Y%m%dT%H%M%S}"
        for asked in _asked_for(since):
            if page := steady.get(asked) or _made(asked, since, work.edition, steady):
                new.write(period, *asked, page)
            yield
        new.lasts(period, since, until)
        if since == now:
            new.take_over()
        since = until
    new.is_all()


def _made(asked, moment, edition, steady):
    """The FinishedPage of (path, query) as it is at `moment`, or None. Goes into `steady` if
    nothing on it tells the time: then it stays as it is until something is published."""
    own_language = override(settings.LANGUAGE_CODE)  # a page leaves its own behind
    with clock.at(moment), own_language, reading(_generation(edition, moment)) as basis:
        _, page = made(_app(), environ_of(*asked))
        if page is not None and not basis.tells_time:
            steady[asked] = page
    return page


@lru_cache(maxsize=1)
def _generation(edition, moment):
    """One for all pages of a period: what they share is made once."""
    return Generation(edition, moment.timestamp())


@cache
def _app():
    return get_wsgi_application()


def _asked_for(moment):
    """(path, query) of all that is copied. What is not translated has a page in each language
    too, and can be listened to."""
    with clock.at(moment):
        own = {split_prefix(path)[1] for path in public_addresses()}
    codes = [code for code, _ in settings.LANGUAGES]
    paths = [in_language(path, code) for path in sorted(own) for code in codes]
    return [(path, query) for path in paths for query in copies.FILES]


def environ_of(path, query):
    """What a WSGI server gives when someone asks this site for `path` and `query`."""
    environ = {"PATH_INFO": path, "QUERY_STRING": query}
    scheme, host, *_ = urlsplit(settings.SITE_URL)
    environ |= {"HTTP_HOST": host, "wsgi.url_scheme": scheme}
    setup_testing_defaults(environ)
    return environ
