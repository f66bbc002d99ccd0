"""nginx when the application is away, as deploy/nginx.conf has it: no gunicorn runs here."""

import gzip
import http.client
import json
import ssl

import pytest
from django.utils import timezone

from pages.kept import ahead
from pages.kept.ahead import Ahead
from perstorp.management.away_page import write_away_page

from .browser.running_site import free_port
from .builders import make_hours, make_page, make_point
from .kept_site import kept_site
from .test_deploy import start_nginx

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture
def ask(tmp_path, settings, monkeypatch):
    """Call it with a path and a method: what nginx answers, over TLS."""
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(ahead, "AT_A_TIME", 600)
    monkeypatch.setattr(ahead, "public_addresses", lambda: ["/", "/avfall/", "/kontakt/"])
    make_page()
    make_hours(make_point(), "00:00", "00:00", saturday=True, sunday=True)
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "site.css").write_text("p {}")
    with kept_site(monkeypatch):
        Ahead().round(timezone.now())
    write_away_page()
    tls = free_port()
    nginx = start_nginx(tmp_path, free_port(), tls, free_port())
    yield lambda path, method="GET": _ask(tls, path, method)
    nginx.terminate()
    nginx.wait(10)


def _ask(port, path, method):
    trust = ssl._create_unverified_context()
    connection = http.client.HTTPSConnection("localhost", port, context=trust, timeout=20)
    connection.request(method, path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    packed = response.headers["Content-Encoding"] == "gzip"
    response.text = (gzip.decompress(body) if packed else body).decode()
    return response


def test_pages_are_there_with_their_opening_state_and_are_kept_by_nobody(ask):
    for path, words in (
        ("/", "<h1"),
        ("/avfall/", "<h1>Avfall</h1>"),
        ("/en/avfall/", 'lang="en"'),
        ("/kontakt/", "Öppet"),
    ):
        page = ask(path)
        assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert words in page.text
        assert page.headers["Cache-Control"] == "private, no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert json.loads(ask("/avfall/?lyssna=manus").text)["language"] == "sv"
    assert ask("/static/site.css").headers["Cache-Control"].endswith("immutable")


def test_what_has_no_copy_says_whom_to_ring_whatever_was_sent(ask):
    for path, method in (
        ("/finns-inte/", "GET"),
        ("/kontakt/?sida=2", "GET"),
        ("/../secret_key/", "GET"),
        ("/sitemap.xml", "GET"),
        ("/synpunkter-felanmalan/", "POST"),
        ("/avfall/", "POST"),
    ):
        page = ask(path, method)
        assert page.status in ({400, 503} if ".." in path else {503}), path
        if page.status == 503:
            assert "Vi kan inte visa sidan just nu" in page.text
            assert page.headers["Retry-After"] == "60"
