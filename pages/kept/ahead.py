"""Makes copies of every page as it will be for the next day, so that they are there when the
database is not. A little at a time, beside the sending of mail."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from pages import clock
from pages.language import in_language, split_prefix

from . import copies
from .addresses import public_addresses
from .generation import Generation, reading
from .making import made
from .models import Change
from .turns import next_turn

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
        if not settings.KEPT_PAGES:
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
    """Makes the copies, a page a step: those of this moment first."""
    app = get_wsgi_application()
    new = copies.Copies(f"{now:%Y%m%dT%H%M%S%f}")
    is_first = not (copies.root() / "now").exists()
    since = now
    while since < work.reaches:
        until = next_turn(since)
        period = f"from-{since:%Y%m%dT%H%M%S}"
        generation = Generation(work.edition, until.timestamp())
        for path, query in _asked_for(since):
            with clock.at(since), reading(generation):
                _, page = made(app, environ_of(path, query))
            if page is not None:
                new.write(period, path, query, page)
            yield
        new.lasts(period, since, until)
        if is_first and since == now:
            new.take_over()
        since = until
    new.take_over()


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
