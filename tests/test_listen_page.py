"""The page about Lyssna: how one listens, what others learn, and what one's own device can do."""

import re
from dataclasses import replace

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    """Gives what stands in the page's <main>."""
    return lambda: client.get("/lyssna/").text.partition("<main")[2].partition("</main>")[0]


@pytest.fixture
def page(read):
    return read()


def test_the_answer_comes_first(page):
    lead = page.partition('<p class="lead">')[2].partition("</p>")[0]
    assert lead.startswith("Tryck på Lyssna överst på sidan du vill höra.")


def test_it_can_be_listened_to_itself(client, engine):
    engine()
    assert "/lyssna/ljud/" in client.get("/lyssna/").text


def test_it_says_what_is_kept_and_what_is_not(page):
    private = page.partition("Ingen annan får veta")[2].partition("<h2>")[0]
    assert "inga kakor" in private
    assert "Ändrar du hastighet eller röst sparas det i din webbläsare" in private


@pytest.mark.parametrize(
    "told",
    [
        "om du inte själv väljer ReadSpeaker.",
        "Bara om du svarar ja får företaget veta vilken sida du lyssnar på",
        "kan också spara kakor i din webbläsare",
    ],
)
def test_it_says_what_readspeaker_learns_only_where_the_town_has_it(read, settings, told):
    assert told not in read()
    settings.LISTEN = replace(settings.LISTEN, readspeaker="1234")
    assert told in read()


@pytest.mark.parametrize("device", ["iPhone", "Android", "Firefox", "Edge", "Safari", "Windows"])
def test_it_tells_how_each_common_device_reads_aloud(page, device):
    assert any(device in heading for heading in re.findall("<h3>(.*?)</h3>", page))


def test_it_says_which_ways_let_a_company_know(page):
    assert "Då kan företaget få veta vad du lyssnar på." in page


def test_it_asks_edge_for_a_voice_that_stays_on_the_computer(page):
    edge = page.partition("Edge på datorn")[2].partition("</ol>")[0]
    assert "som inte har ordet Online i namnet" in edge


def test_it_is_linked_from_the_header(client):
    header = client.get("/").text.partition("</header>")[0]
    assert 'href="/lyssna/"' in header


def test_it_leads_to_other_sites_nowhere(page):
    assert "http" not in page


def test_headings_come_in_order(page):
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[:2] == [1, 2]
    assert all(below - above <= 1 for above, below in zip(levels, levels[1:], strict=False))


def test_it_is_there_in_english_too(client):
    response = client.get("/en/lyssna/")
    assert response.status_code == 200
    assert 'lang="en"' in response.text
