import pytest

from .builders import make_page

pytestmark = pytest.mark.django_db


def titles(client, query, address="/sok/"):
    hits = client.get(address, {"q": query}).context["hits"]
    return [hit.title for hit in hits]


def test_an_english_reader_finds_the_english_text(client):
    make_page(title_en="Waste", lead_en="How to sort.")
    assert titles(client, "wastes", "/en/sok/") == ["Waste"]
    assert titles(client, "waste") == []


def test_an_english_reader_finds_what_is_only_in_swedish_marked_as_such(client):
    make_page(title="Förskola")
    response = client.get("/en/sok/", {"q": "förskolor"})
    assert 'href="/en/avfall/" lang="sv" dir="ltr">Förskola</a>' in response.text


def test_the_query_stays_in_the_field(client):
    response = client.get("/sok/", {"q": 'avfall "<b>'})
    assert 'value="avfall &quot;&lt;b&gt;"' in response.text


def test_the_answer_is_kept_nowhere_and_tells_nobody(client):
    response = client.get("/sok/", {"q": "avfall"})
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert '<meta name="robots" content="noindex">' in response.text


def test_a_search_is_not_logged(client, caplog, capfd):
    client.get("/sok/", {"q": "hemligheten"})
    assert "hemligheten" not in caplog.text + "".join(capfd.readouterr())


def test_no_hit_gives_advice(client):
    assert "Kontrollera stavningen" in client.get("/sok/", {"q": "elefanter"}).text


def test_no_query_asks_for_one(client):
    response = client.get("/sok/")
    assert "Skriv ett eller några ord" in response.text
    assert "stavfel" not in response.text


def test_many_hits_are_divided_into_pages(client):
    for number in range(12):
        make_page(slug=f"sida-{number}")
    first, second = (client.get("/sok/", {"q": "avfall", "sida": sida}) for sida in (1, 2))
    found = {hit.thing.slug for page in (first, second) for hit in page.context["hits"]}
    assert len(found) == 12
    assert "12 träffar" in first.text
    assert "?q=avfall&amp;sida=2" in first.text


@pytest.mark.parametrize("count", [1, 10])
def test_queries_do_not_grow_with_the_hits(client, django_assert_num_queries, count):
    parent = make_page(slug="bygga", title="Bygga", lead="")
    for number in range(count):
        make_page(slug=f"sida-{number}", parent=parent)
    with django_assert_num_queries(8):  # titles twice, texts, pages, trails, alerts, menu, footer
        client.get("/sok/", {"q": "avfall"})
