import datetime as dt
from xml.etree import ElementTree

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from pages.sitemaps import SiteSitemap

from .builders import (
    make_news,
    make_notice,
    make_page,
    make_question,
    make_superuser,
    make_topic,
)

pytestmark = pytest.mark.django_db

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
SITE = "http://localhost:8000"


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


def tree(client, path):
    response = client.get(path)
    assert response["Content-Type"].startswith("application/xml")
    return ElementTree.fromstring(response.content)


def parts(client):
    """The paths of the sitemap's parts."""
    found = tree(client, "/sitemap.xml").findall("s:sitemap/s:loc", NAMES)
    return [loc.text.removeprefix(SITE) for loc in found]


def rows(client):
    """Every row of the sitemap, whichever parts the keys of the things have put them in."""
    return [row for part in parts(client) for row in tree(client, part).findall("s:url", NAMES)]


def addresses(client):
    """Every address in the sitemap, without the site's own."""
    return [row.find("s:loc", NAMES).text.removeprefix(SITE) for row in rows(client)]


def test_every_main_page_stands_in_the_sitemap_in_every_language(client):
    found = addresses(client)
    for path in ["/", "/kontakt/", "/lyssna/", "/fragor-och-svar/", "/nyheter/", "/anslagstavla/"]:
        assert {path, f"/en{path}"} <= set(found)


def test_every_address_of_the_sitemap_answers(client):
    make_page(title_en="Waste", lead_en="How to sort.")
    make_news()
    make_notice()
    answers = {address: client.get(address).status_code for address in addresses(client)}
    assert {address: status for address, status in answers.items() if status != 200} == {}


def test_only_languages_that_are_wholly_written_are_named(client):
    make_page(slug="bara-svenska")
    make_page(slug="halv", title_en="Waste")
    make_page(slug="hel", title_en="Waste", lead_en="How to sort.")
    found = set(addresses(client))
    assert {"/bara-svenska/", "/halv/", "/hel/", "/en/hel/"} <= found
    assert not {"/en/bara-svenska/", "/en/halv/"} & found


def test_each_language_of_a_page_names_the_others(client):
    make_page(title_en="Waste", lead_en="How to sort.")
    links = [row.findall("x:link", NAMES) for row in rows(client)]
    named = [[(link.get("hreflang"), link.get("href")) for link in row] for row in links]
    named = [row for row in named if any("avfall" in address for _, address in row)]
    assert named == [[("sv", f"{SITE}/avfall/"), ("en", f"{SITE}/en/avfall/")]] * 2


def test_what_is_not_live_is_never_in_the_sitemap(client):
    now = timezone.now()
    day = dt.timedelta(days=1)
    make_page(slug="utkast", published_at=None)
    make_page(slug="planerad", published_at=now + day)
    make_page(slug="nertagen", published_at=now - 2 * day, expires_at=now - day)
    make_notice(posted_on=timezone.localdate() + day)
    client.force_login(make_superuser())
    found = " ".join(addresses(client))
    assert not any(word in found for word in ["utkast", "planerad", "nertagen", "anslagstavla/1"])


def test_sensitive_pages_are_in_the_sitemap(client):
    make_page(slug="stod", sensitive=True)
    assert "/stod/" in addresses(client)


def test_a_long_sitemap_comes_in_parts(client, monkeypatch):
    monkeypatch.setattr(SiteSitemap, "limit", 2)
    for number in range(1, 6):
        make_page(pk=number, slug=f"sida-{number}")
    pages = [part for part in parts(client) if "sidor" in part]
    assert pages == ["/sitemap-sidor.xml", "/sitemap-sidor.xml?p=2", "/sitemap-sidor.xml?p=3"]
    assert len({path for path in addresses(client) if "/sida-" in path}) == 5


@pytest.mark.parametrize("part", ["finns-inte", "sidor.xml?p=9", "sidor.xml?p=x", "sidor.xml?p=0"])
def test_a_part_that_does_not_exist_is_not_found(client, part):
    path = f"/sitemap-{part}" if "?" in part else f"/sitemap-{part}.xml"
    assert client.get(path).status_code == 404


def test_the_sitemap_is_that_of_the_site_whatever_host_is_asked(client, settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    page = client.get("/sitemap-start.xml", headers={"host": "127.0.0.1:9999"}).text
    assert f"<loc>{SITE}/kontakt/</loc>" in page
    assert "9999" not in page


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow_with_the_pages(client, django_assert_num_queries, count):
    for number in range(count):
        make_page(pk=number + 1, slug=f"sida-{number}")
    with django_assert_num_queries(1):
        client.get("/sitemap-sidor.xml")


def test_robots_may_read_all_but_the_staff_pages_the_search_and_what_is_for_programs(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text.splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /lyssna/ljud/",
        "Disallow: /open311/",
        "Disallow: /sok/",
        "Disallow: /en/sok/",
        "",
        f"Sitemap: {SITE}/sitemap.xml",
    ]


def test_security_txt_says_whom_to_tell_and_expires_within_a_year(client, settings):
    lines = client.get("/.well-known/security.txt").text.splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    left = dt.datetime.fromisoformat(fields["Expires"]) - timezone.now()
    assert dt.timedelta(days=30) < left < dt.timedelta(days=365)
    assert fields["Contact"] == f"mailto:{settings.TOWN.email}"
    assert fields["Preferred-Languages"] == "sv, en"
    assert fields["Canonical"] == f"{SITE}/.well-known/security.txt"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_plain_and_never_kept(client, path):
    response = client.get(path)
    assert (response.status_code, response.text) == (200, "ok\n")
    assert response["Content-Type"].startswith("text/plain")
    assert "no-store" in response["Cache-Control"]


def test_health_needs_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/healthz")


def test_a_database_that_does_not_answer_is_told(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("no route to host")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "route" not in response.text
    assert client.get("/healthz").status_code == 200


def test_health_is_asked_without_tls(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.get("/robots.txt").status_code == 301


@pytest.mark.parametrize("path", ["/robots.txt", "/.well-known/security.txt", "/sitemap.xml"])
def test_machines_only_read(client, path):
    assert client.post(path).status_code == 405


def test_a_topic_is_named_in_the_languages_of_all_its_answers(client):
    half, whole = (make_topic(slug=slug, title_en="Reuse") for slug in ("halv", "hel"))
    make_question(half)
    make_question(whole, question_en="What does it cost?", answer_en="<p>It is free.</p>")
    found = {path for path in addresses(client) if "fragor-och-svar/h" in path}
    assert found == {
        "/fragor-och-svar/halv/",
        "/fragor-och-svar/hel/",
        "/en/fragor-och-svar/hel/",
    }
