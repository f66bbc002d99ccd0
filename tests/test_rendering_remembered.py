"""What pages are made of is remembered for visitors: of one page, in one language, until something
changes, and never of what staff are shown."""

import re
from datetime import datetime

import pytest
from django.test import Client

from pages import clock
from pages.kept.ahead import environ_of
from pages.kept.generation import Generation, reading
from pages.kept.making import made
from pages.notices.models import Notice

from .builders import (
    make_alert,
    make_hours,
    make_news,
    make_notice,
    make_page,
    make_point,
    make_question,
    make_superuser,
    make_topic,
)
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
NOW = datetime.fromisoformat("2027-03-02T10:00+01:00")
EARLIER = datetime.fromisoformat("2027-03-01T10:00+01:00")
TOPIC = "/fragor-och-svar/aterbruket/"
KINDS = ["/avfall/", TOPIC, "/kontakt/", "/nyheter/", "/nyheter/badet/", "/anslagstavla/", "/"]
ADDRESSES = [
    "/startsida/",
    *KINDS,
    "/fragor-och-svar/badet/",
    "/fragor-och-svar/",
    "/avfall/sopor/",
    "/skola/",
    "/synpunkter-felanmalan/",
    "/lyssna/",
    "/nyheter/badet/",
    "/nyheter/banan/",
    "/viktigt/",
    "/finns-inte/",
]


@pytest.fixture
def site(monkeypatch, settings):
    """The site without finished pages: each is made anew of what is remembered."""
    with kept_site(monkeypatch) as site, clock.at(NOW):
        settings.KEPT_PAGES = False
        site.look(NOW.timestamp())
        yield site


@pytest.fixture
def town():
    """Two or more of each thing, some of them in English too, so that one may be taken for the
    other."""
    published = {"published_at": EARLIER}
    section = make_page(title_en="Waste", body="<p>Ring 0435-1.</p>", **published)
    make_page(slug="sopor", title="Sopor", parent=section, sensitive=True, **published)
    make_page(slug="skola", title="Skola", **published)
    for slug, parent in {"aterbruket": section, "badet": None}.items():
        topic = make_topic(slug=slug, title=slug.title(), parent=parent, **published)
        for number in range(2):
            make_question(topic, question=f"{slug} {number}?", **published)
    for slug in ("vaxel", "bibliotek"):
        make_hours(make_point(slug=slug, name=slug.title(), is_main=slug == "vaxel", **published))
    for slug in ("badet", "banan"):
        make_news(slug=slug, title=slug.title(), title_en=f"The {slug}", **published)
        make_notice(title=slug.title(), posted_on=EARLIER.date())


@pytest.fixture
def staff():
    make_superuser()
    client = Client()
    client.login(username="ebba", password="ett långt lösenord")
    return f"sessionid={client.cookies['sessionid'].value}"


def test_pages_are_the_same_whatever_has_been_read_before(site, town):
    generation = Generation(1, float("inf"))
    swedish = [*ADDRESSES, *(notice.get_absolute_url() for notice in Notice.objects.all())]
    paths = [*swedish, *(f"/en{path}" for path in swedish)]
    for path in [*paths, *paths]:
        assert _made(site, path, generation) == _made(site, path, None), path


def _made(site, path, generation):
    with reading(generation):
        response, _ = made(site.app.app, environ_of(path, ""))
    # What is signed says the second in which it was, whatever the clock of the page.
    return response.status_code, re.sub(r'<input type="hidden"[^>]*>', "", response.text)


@pytest.mark.parametrize("path", KINDS)
def test_staff_and_visitors_are_shown_their_own_page_in_either_order(site, town, staff, path):
    make_page(slug="utkast", title="Hemligt utkast", published_at=None)
    visitors = site.ask(path).text
    staffs = site.ask(path, HTTP_COOKIE=staff).text
    assert site.ask(path).text == visitors
    assert site.ask(path, HTTP_COOKIE=staff).text == staffs
    assert "Hemligt utkast" in staffs
    assert "Hemligt utkast" not in visitors
    assert "/admin/" not in visitors


def test_draft_that_staff_have_read_is_not_there_for_a_visitor(site, town, staff):
    make_page(slug="utkast", title="Hemligt utkast", published_at=None)
    for _ in range(2):
        assert site.ask("/utkast/", HTTP_COOKIE=staff).status == 200
        assert site.ask("/utkast/").status == 404


def test_change_is_shown_in_all_that_is_made_of_it(site, town):
    for path in ADDRESSES:
        site.ask(path)
    make_page(slug="ny-sektion", title="Ny sektion", published_at=EARLIER)
    make_alert(title="Koka vattnet", published_at=EARLIER)
    site.look(NOW.timestamp())
    for path in ADDRESSES:
        text = site.ask(path).text
        assert "Ny sektion" in text, path
        assert "Koka vattnet" in text, path


def test_words_in_one_visitors_address_are_not_in_the_next_ones_page(site, monkeypatch):
    monkeypatch.setattr("pages.views.SUBPAGES_SHOWN", 1)
    section = make_page(published_at=EARLIER)
    for slug in ("sopor", "kompost"):
        make_page(slug=slug, title=slug.title(), parent=section, published_at=EARLIER)
    site.ask("/avfall/", "ord=hemligt")
    assert "hemligt" not in site.ask("/avfall/").text
