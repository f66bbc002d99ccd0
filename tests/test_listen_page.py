import re

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    """What stands in the page's <main>."""
    html = client.get("/lyssna/").text
    return html.partition("<main")[2].partition("</main>")[0]


def test_it_does_not_pretend_that_our_own_voice_is_here(page):
    assert "Den är inte klar än." in page
    assert "<audio" not in page
    assert "<button" not in page


@pytest.mark.parametrize("device", ["iPhone", "Android", "Firefox", "Edge", "Safari", "Windows"])
def test_it_tells_how_each_common_device_reads_aloud(page, device):
    assert any(device in heading for heading in re.findall("<h2>(.*?)</h2>", page))


def test_it_says_which_ways_send_the_text_away(page):
    away = page.partition("När texten skickas till någon annan")[2]
    assert "Texten skickas till Microsoft." in away
    assert "Texten kan skickas till Google." in away


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
    assert levels[0] == 1
    assert set(levels[1:]) == {2}


def test_it_is_there_in_english_too(client):
    response = client.get("/en/lyssna/")
    assert response.status_code == 200
    assert 'lang="en"' in response.text
