import re

import pytest

from .builders import make_page

pytestmark = pytest.mark.django_db


def page_in_both(**fields):
    english = {"title_en": "Waste", "lead_en": "How to sort.", "body_en": "<p>Sort it.</p>"}
    return make_page(body="<p>Sortera.</p>", **english | fields)


def test_page_is_read_in_the_language_of_its_address(client):
    page_in_both()
    swedish, english = (client.get(url).content.decode() for url in ("/avfall/", "/en/avfall/"))
    assert '<html lang="sv" dir="ltr">' in swedish
    assert "<h1>Avfall</h1>" in swedish
    assert '<html lang="en" dir="ltr">' in english
    assert "<h1>Waste</h1>" in english


def test_browser_that_asks_for_english_gets_the_swedish_page_at_the_swedish_address(client):
    page_in_both()
    response = client.get("/avfall/", headers={"accept-language": "en"})
    assert "<h1>Avfall</h1>" in response.content.decode()
    assert "Accept-Language" not in response.get("Vary", "")
    assert response["Content-Language"] == "sv"


def test_text_that_is_missing_is_shown_in_swedish_and_marked_for_eye_and_ear(client):
    page_in_both(body_en="")
    html = client.get("/en/avfall/").content.decode()
    assert "<h1>Waste</h1>" in html
    assert '<div class="prose" lang="sv" dir="ltr"><p>Sortera.</p>' in html
    assert "in-swedish" in html


def test_whole_page_in_english_has_no_swedish_in_it(client):
    page_in_both()
    article = re.search(r"<article.*</article>", client.get("/en/avfall/").content.decode(), re.S)[
        0
    ]
    assert 'lang="sv"' not in article
    assert "in-swedish" not in article


def test_hreflang_names_only_what_is_really_translated(client):
    page_in_both()
    page_in_both(slug="glas", lead_en="")
    both, swedish = (client.get(url).content.decode() for url in ("/avfall/", "/glas/"))
    assert re.findall(r'hreflang="(\w+)" href="([^"]+/avfall/)"', both.split("</head>")[0]) == [
        ("sv", "http://localhost:8000/avfall/"),
        ("en", "http://localhost:8000/en/avfall/"),
    ]
    assert re.findall(r'hreflang="(\w+)"', swedish.split("</head>")[0]) == ["sv"]


def test_links_of_an_english_page_stay_in_english(client):
    page_in_both()
    html = client.get("/en/avfall/").content.decode()
    internal = re.findall(r'<a\b[^>]*href="(/[^"]*)"', html)
    sound = "/lyssna/ljud/"  # is the page itself, in its own language
    swedish = [href for href in internal if not href.startswith(("/en/", sound))]
    assert swedish == ["/avfall/"] * len(swedish), "only the way to Swedish leaves English"


@pytest.mark.parametrize("path", ["/sv/avfall/", "/de/avfall/", "/EN/avfall/", "/en/en/avfall/"])
def test_prefix_that_is_no_language_of_the_site_is_not_found(client, path):
    page_in_both()
    assert client.get(path).status_code == 404
