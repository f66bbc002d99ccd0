"""ReadSpeaker, where the town has a contract: offered, asked about, and there after a yes alone."""

import html
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as site_settings

from .builders import make_page, make_topic

pytestmark = pytest.mark.django_db
QUESTION, YES = "?lyssna=readspeaker-fraga", "?lyssna=readspeaker"
OPEN = ["/", "/avfall/", "/kontakt/", "/fragor-och-svar/", "/lyssna/", "/en/avfall/"]


@pytest.fixture(autouse=True)
def voice(engine):
    return engine()


@pytest.fixture
def contract(settings, engine, client):
    """The town is customer 12345, and the visitor follows links of the site's own."""
    client.defaults["HTTP_SEC_FETCH_SITE"] = "same-origin"
    settings.LISTEN = replace(settings.LISTEN, readspeaker="12345")
    engine()


@pytest.fixture
def page():
    return make_page(title_en="Waste", lead_en="How to sort.")


def policy(response):
    """{directive: its sources} of what the browser may load."""
    parts = response["Content-Security-Policy"].split("; ")
    return {name: set(sources) for name, *sources in (part.split() for part in parts)}


def button(response):
    """The address that ReadSpeaker's button leads to, in parts."""
    [href] = re.findall(r'class="rsbtn_play" href="([^"]*)"', response.text)
    return urlsplit(html.unescape(href))


def hrefs(response):
    return [html.unescape(href) for href in re.findall(r'href="([^"]*)"', response.text)]


def says_nothing_of_it(response):
    return "readspeaker" not in (response.text + str(response.headers)).lower()


@pytest.mark.parametrize("query", ["", QUESTION, YES])
@pytest.mark.parametrize("path", OPEN)
def test_without_a_contract_no_page_says_anything_of_it(client, page, path, query):
    assert says_nothing_of_it(client.get(path + query))


@pytest.mark.parametrize("query", [QUESTION, YES])
def test_without_a_contract_the_question_and_the_yes_are_just_the_page(client, page, query):
    answer, plain = client.get(f"/avfall/{query}"), client.get("/avfall/")
    assert answer.content == plain.content
    assert dict(answer.headers) == dict(plain.headers)


@pytest.mark.parametrize("path", OPEN)
def test_every_open_page_leads_to_the_question(client, contract, page, path):
    response = client.get(path)
    assert f'href="{path}{QUESTION}#lyssna"' in response.text
    assert "readspeaker.com" not in response.text + str(response.headers)


def test_it_is_offered_to_whoever_hears_no_sound_of_ours(client, contract, page, monkeypatch):
    monkeypatch.setattr("listen.sound.engine._remembered", (site_settings.LISTEN, None))
    seen = client.get("/avfall/").text.partition("data-open")[0]
    assert f'href="/avfall/{QUESTION}#lyssna"' in seen


def test_the_question_says_who_learns_what_and_brings_nothing_of_theirs(client, contract, page):
    response = client.get(f"/avfall/{QUESTION}")
    assert "De får veta vilken sida du lyssnar på och din ip-adress" in response.text
    assert f"/avfall/{YES}#lyssna" in hrefs(response)
    assert "data-player" not in response.text
    assert "readspeaker.com" not in response.text + str(response.headers)
    assert policy(response) == policy(client.get("/avfall/"))


def test_after_a_yes_their_script_is_there(client, contract, page):
    response = client.get(f"/avfall/{YES}")
    script = "https://cdn-eu.readspeaker.com/script/12345/webReader/webReader.js?pids=wr"
    assert f'<script id="rs_req_Init" src="{script}" defer></script>' in response.text
    assert "data-player" not in response.text
    assert 'rs_read_this" data-listen="read"' in response.text


@pytest.mark.parametrize(("path", "language"), [("/avfall/", "sv_se"), ("/en/avfall/", "en_uk")])
def test_their_button_leads_without_a_script_to_the_plain_page(
    client, contract, page, path, language
):
    where = button(client.get(path + YES))
    assert (where.scheme, where.netloc, where.path) == (
        "https", "app-eu.readspeaker.com", "/cgi-bin/rsent",
    )  # fmt: skip
    assert parse_qs(where.query) == {
        "customerid": ["12345"],
        "lang": [language],
        "readclass": ["rs_read_this"],
        "url": [site_settings.SITE_URL + path],
    }


def test_a_yes_lets_in_what_they_ask_for_and_nothing_else(client, contract, page):
    before, after = policy(client.get("/avfall/")), policy(client.get(f"/avfall/{YES}"))
    theirs, inline = "https://*.readspeaker.com", "'unsafe-inline'"
    more = {name: sources - before.get(name, set()) for name, sources in after.items()}
    assert {name: sources for name, sources in more.items() if sources} == {
        "script-src-elem": {"'self'", theirs},
        "style-src-elem": {"'self'", inline, theirs},
        "style-src-attr": {inline},
        "font-src": {"data:"},
        **{f"{name}-src": {theirs} for name in ("img", "connect", "media", "frame")},
        "form-action": {theirs},
    }
    assert all(before[name] <= after[name] for name in before)


def test_a_yes_changes_the_policy_of_no_other_answer(client, contract, page):
    before = client.get("/avfall/")["Content-Security-Policy"]
    client.get(f"/avfall/{YES}")
    for path in ("/avfall/", f"/avfall/{QUESTION}", "/kontakt/", "/finns-inte/"):
        assert client.get(path)["Content-Security-Policy"] == before


@pytest.mark.parametrize("query", [QUESTION, YES])
def test_it_is_kept_by_nobody_and_found_by_no_search_engine(client, contract, page, query):
    response = client.get(f"/avfall/{query}")
    assert set(response["Cache-Control"].split(", ")) == {"private", "no-store"}
    assert response["X-Robots-Tag"] == "noindex"
    assert f'rel="canonical" href="{site_settings.SITE_URL}/avfall/"' in response.text
    assert "Set-Cookie" not in response.headers


def test_a_yes_is_carried_to_no_other_page(client, contract):
    for number in range(60):
        make_topic(slug=f"amne-{number}", title=f"Ämnet {number}")
    response = client.get("/fragor-och-svar/?sida=2&lyssna=readspeaker")
    assert "?" in hrefs(response)
    assert [href for href in hrefs(response) if "lyssna=" in href] == []


def test_the_part_of_a_list_that_is_shown_is_the_one_they_read(client, contract):
    for number in range(60):
        make_topic(slug=f"amne-{number}", title=f"Ämnet {number}")
    path = "/fragor-och-svar/?sida=2"
    assert f"{path}&lyssna=readspeaker-fraga#lyssna" in hrefs(client.get(path))
    assert f"{path}&lyssna=readspeaker#lyssna" in hrefs(
        client.get(f"{path}&lyssna=readspeaker-fraga")
    )
    where = button(client.get(f"{path}&lyssna=readspeaker"))
    assert parse_qs(where.query)["url"] == [site_settings.SITE_URL + path]


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_who_follows_a_link_from_elsewhere_is_asked_first(client, contract, page, site):
    response = client.get(f"/avfall/{YES}", headers={"sec-fetch-site": site})
    assert "readspeaker.com" not in response.text + str(response.headers)
    assert "Ja, lyssna med ReadSpeaker" in response.text


@pytest.mark.parametrize(
    ("referrer", "is_asked"),
    [
        ("http://testserver/avfall/?lyssna=readspeaker-fraga", False),
        ("https://elsewhere.example/", True),
        ("http://testserver.elsewhere.example/", True),
        ("", True),
    ],
)
def test_an_old_browser_says_in_its_own_way_where_the_visitor_comes_from(
    client, contract, page, referrer, is_asked
):
    del client.defaults["HTTP_SEC_FETCH_SITE"]
    response = client.get(f"/avfall/{YES}", headers={"referer": referrer})
    assert ("rs_req_Init" not in response.text) is is_asked


def test_a_page_that_is_not_translated_is_read_in_its_own_language(client, contract):
    make_page(body="<p>Så här sorterar du det som blir över hemma i köket.</p>" * 9)
    where = button(client.get(f"/en/avfall/{YES}"))
    assert parse_qs(where.query)["lang"] == ["sv_se"]


def test_head_and_post_are_answered_as_before(client, contract, page):
    assert client.head(f"/avfall/{YES}").status_code == 200
    assert client.post(f"/avfall/{YES}").status_code == 405


def test_what_is_read_of_the_page_by_us_is_the_same(client, contract, page, settings):
    with_it = client.get("/avfall/?lyssna=manus").json()
    settings.LISTEN = replace(settings.LISTEN, readspeaker="")
    assert client.get("/avfall/?lyssna=manus").json()["sentences"] == with_it["sentences"]
