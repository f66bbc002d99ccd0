"""A page is made once and sent to everyone, and nobody is sent what is another's."""

import cProfile
import gzip
import pstats

import pytest
from django.test import Client

from pages.kept.ahead import environ_of
from pages.kept.basis import Basis
from pages.kept.finished import MANY, FinishedPage
from pages.kept.generation import MOST, Generation

from .builders import make_draft, make_page, make_superuser, make_topic
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
CALLS_FOR_A_KEPT_PAGE = 40


@pytest.fixture
def site(monkeypatch):
    with kept_site(monkeypatch) as site:
        site.look()
        yield site


@pytest.mark.parametrize("path", ["/", "/avfall/", "/en/avfall/", "/kontakt/", "/sitemap.xml"])
def test_page_that_someone_has_read_is_sent_to_the_next_without_a_query(
    site, path, django_assert_num_queries
):
    make_page()
    first = site.ask(path)
    with django_assert_num_queries(0):
        assert site.ask(path) == first
    assert first.status == 200


def test_kept_page_costs_a_few_calls(site):
    make_page()
    site.ask("/avfall/")
    environ = environ_of("/avfall/", "") | {"HTTP_ACCEPT_ENCODING": "gzip"}
    profile = cProfile.Profile()
    profile.runcall(site.app, environ, lambda *_: None)
    assert pstats.Stats(profile).total_calls <= CALLS_FOR_A_KEPT_PAGE


def test_kept_page_is_the_page_as_django_makes_it_with_the_same_headers(site):
    make_page()
    kept = site.ask("/avfall/")
    made = Client(headers={"host": "localhost:8000"}).get("/avfall/")
    assert kept.text == made.text
    told = {name: value for name, value in kept.headers.items() if name in made.headers}
    assert told.keys() == made.headers.keys()
    for name in told.keys() - {"ETag", "Content-Length", "Vary", "Content-Security-Policy"}:
        assert told[name] == made.headers[name], name


def test_browser_that_has_the_page_is_told_so_and_sent_nothing(site):
    make_page()
    tag = site.ask("/avfall/").headers["ETag"]
    again = site.ask("/avfall/", HTTP_IF_NONE_MATCH=tag)
    assert (again.status, again.bytes) == (304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Cache-Control"] == "public, no-cache"
    assert site.ask("/avfall/", HTTP_IF_NONE_MATCH='"another"').status == 200


def test_browser_that_cannot_unpack_is_sent_plain_text(site):
    make_page()
    packed = site.ask("/avfall/")
    for says in ("", "identity", "gzip;q=0", "br"):
        plain = site.ask("/avfall/", HTTP_ACCEPT_ENCODING=says)
        assert "Content-Encoding" not in plain.headers
        assert plain.bytes == gzip.decompress(packed.bytes)
        assert plain.headers["Content-Length"] == str(len(plain.bytes))
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_head_is_answered_without_the_page(site):
    make_page()
    for _ in range(2):
        head = site.ask("/avfall/", REQUEST_METHOD="HEAD")
        assert (head.status, head.bytes) == (200, b"")
    assert site.ask("/avfall/").bytes


def test_staff_see_the_page_as_it_is_and_visitors_never_what_staff_see(site):
    make_superuser()
    make_page(title="Hemligt utkast", published_at=None)
    client = Client()
    client.login(username="ebba", password="ett långt lösenord")
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    assert "Hemligt utkast" in site.ask("/avfall/", HTTP_COOKIE=cookie).text
    assert site.ask("/avfall/").status == 404
    assert "Redigera sidan" in site.ask("/avfall/", HTTP_COOKIE=cookie).text


def test_visitor_with_someone_elses_cookie_is_a_visitor(site, django_assert_num_queries):
    make_page()
    first = site.ask("/avfall/", HTTP_COOKIE="other=1")
    with django_assert_num_queries(0):
        assert site.ask("/avfall/") == first
    assert first.headers["Cache-Control"] == "public, no-cache"


def test_sensitive_page_is_kept_here_and_nowhere_else(site, django_assert_num_queries):
    make_topic(sensitive=True)
    site.ask("/fragor-och-svar/aterbruket/")
    with django_assert_num_queries(0):
        page = site.ask("/fragor-och-svar/aterbruket/")
    assert page.headers["Cache-Control"] == "private, no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/sok/", ""),
        ("/sok/", "q=avfall"),
        ("/avfall/", "fbclid=1"),
        ("/finns-inte/", ""),
        ("/healthz", ""),
        ("/admin/login/", ""),
    ],
)
def test_what_is_asked_by_one_is_not_kept_for_others(site, path, query):
    make_page()
    site.ask(path, query)
    assert not site.watch.generation.pages


def test_draft_of_a_report_is_not_kept(site):
    draft = make_draft()
    for step in ("", "text/", "kontrollera/"):
        answer = site.ask(f"/synpunkter-felanmalan/utkast/{draft.key}/{step}")
        assert answer.status == 200
        assert answer.headers["Content-Encoding"] == "gzip"
    assert not site.watch.generation.pages


def test_form_sent_to_a_kept_address_reaches_the_form(site):
    site.ask("/synpunkter-felanmalan/")
    assert site.watch.generation.pages
    sent = site.ask("/synpunkter-felanmalan/", REQUEST_METHOD="POST")
    assert sent.status == 422


def test_languages_and_hosts_and_parts_are_pages_of_their_own(site):
    make_page()
    site.ask("/avfall/")
    site.ask("/en/avfall/")
    site.ask("/avfall/", "lyssna=manus")
    assert site.ask("/avfall/", HTTP_HOST="evil.example").status == 400
    assert len(site.watch.generation.pages) == 3


def test_only_a_server_in_front_is_told_until_which_second_it_may_keep_the_page(site):
    make_page()
    for _ in range(2):
        assert "X-Accel-Expires" not in site.ask("/avfall/").headers
        asked = site.ask("/avfall/", HTTP_X_FORWARDED_FOR="192.0.2.1")
        assert asked.headers["X-Accel-Expires"].startswith("@")
    found = site.ask("/sok/", "q=avfall", HTTP_X_FORWARDED_FOR="192.0.2.1")
    assert "X-Accel-Expires" not in found.headers


def test_more_pages_than_there_is_room_for_push_out_the_oldest():
    generation = Generation(1, float("inf"))
    page = FinishedPage([], bytes(MOST // 10))
    for number in range(30):
        generation.keep(number, page, Basis())
        generation.keep(number, page, Basis())
    assert list(generation.pages) == list(range(20, 30))


def test_switched_off_every_page_is_made_anew(site, settings):
    settings.KEPT_PAGES = False
    make_page()
    assert site.ask("/avfall/").status == 200
    assert not site.watch.generation.pages


def test_a_page_that_many_are_sent_is_packed_tightly_and_is_still_the_same_page(site):
    make_page(body="".join(f"<p>Mening {number} om avfall.</p>" for number in range(300)))
    answers = [site.ask("/avfall/") for _ in range(MANY + 2)]
    sizes = [len(answer.bytes) for answer in answers]
    assert set(sizes[: MANY - 1]) == {sizes[0]}
    assert set(sizes[MANY - 1 :]) == {sizes[-1]} != {sizes[0]}
    assert sizes[-1] < sizes[0]
    assert len({answer.text for answer in answers}) == 1
    assert len({answer.headers["ETag"] for answer in answers}) == 1
    assert [int(answer.headers["Content-Length"]) for answer in answers] == sizes
    tag = answers[0].headers["ETag"]
    assert site.ask("/avfall/", HTTP_IF_NONE_MATCH=tag).status == 304
