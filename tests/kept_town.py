"""A small town whose pages are read, and something in it changes: what is kept of them?"""

import re
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from django.utils import translation

from pages.kept.addresses import public_addresses
from pages.kept.ahead import environ_of
from pages.kept.generation import reading
from pages.kept.making import made

from .builders import (
    make_alert,
    make_hours,
    make_news,
    make_notice,
    make_page,
    make_point,
    make_question,
    make_topic,
)
from .kept_site import kept_site

NOW = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
EARLIER = NOW - timedelta(days=1)
TOPIC, NEWS, CONTACT = "/fragor-och-svar/aterbruket/", "/nyheter/badet/", "/kontakt/"


@contextmanager
def kept_town(monkeypatch, time_machine):
    """The KeptSite of the town, whose time stands still at NOW."""
    time_machine.move_to(NOW, tick=False)
    make_town()
    with kept_site(monkeypatch) as site:
        yield site


def make_town():
    published = {"published_at": EARLIER}
    section = make_page(title_en="Waste", **published)
    make_page(slug="sopor", title="Sopor", parent=section, **published)
    point = make_point(slug="vaxel", is_main=True, **published)
    make_hours(point, "08:00", "11:00")
    topic = make_topic(
        slug="aterbruket", title="Återbruket", parent=section, contact_point=point, **published
    )
    make_question(topic, **published)
    make_topic(slug="bibliotek", title="Biblioteket", **published)
    make_news(slug="badet", title="Badet", **published)
    make_notice(posted_on=EARLIER.date())
    make_alert(published_at=EARLIER)


def read_all(site):
    """Has every page read, and gives {(path, …): the finished page}."""
    site.look()
    for path in public_addresses():
        site.ask(path)
    translation.activate("sv")  # the last page left its own
    return dict(site.watch.generation.pages)


def text_of(page):
    """Without what says when a form was made."""
    return re.sub(r'<input type="hidden"[^>]*>', "", page)


def standing(site):
    """The paths of the pages that are finished before anyone asks for them."""
    site.look()
    return {path for path, *_ in site.watch.generation.pages}


def anew(site, path, generation=None):
    """(the text of a page made now, the Basis it follows from)."""
    with reading(generation) as basis:
        response, _ = made(site.app.app, environ_of(path, ""))
    return response.text, basis
