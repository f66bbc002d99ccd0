"""The search box of staff's lists finds what they remember of a thing, by an index."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.search.models import StaffEntry

from .builders import (
    make_alert,
    make_news,
    make_notice,
    make_page,
    make_question,
    make_superuser,
    make_topic,
)

pytestmark = pytest.mark.django_db
PAGES = "/admin/pages/page/"


@pytest.fixture(autouse=True)
def _staff(client, db):
    client.force_login(make_superuser())


def found(client, query, address=PAGES, **filters):
    rows = client.get(address, {"q": query, **filters}).context["cl"].result_list
    return [str(row) for row in rows]


@pytest.fixture
def bygglov():
    above = make_page(slug="bygga", title="Bygga och bo")
    return make_page(slug="lov", title="Ansök om bygglov", title_en="Building permit", parent=above)


PARTS = ["ansök", "ANSOK", "bygglov", "lov", "gglo", "bygglov ansök", "om bygg", "permit", "perm"]


@pytest.mark.parametrize("query", PARTS)
def test_a_page_is_found_by_parts_of_the_words_in_its_title(client, bygglov, query):
    assert "Ansök om bygglov" in found(client, query)


@pytest.mark.parametrize("query", ["bygglov avfall", "elefant", "§", '"', "' OR 1 --", "*", "AND"])
def test_what_no_title_holds_is_not_found(client, bygglov, query):
    assert found(client, query) == []


ADDRESSES = [
    "bygga/lov",
    "/bygga/lov/",
    "https://www.perstorp.se/bygga/lov/",
    "http://localhost:8000/en/bygga/lov/?utm_source=x#del",
]


@pytest.mark.parametrize("query", ADDRESSES)
def test_a_page_is_found_by_its_address_as_it_was_copied(client, bygglov, query):
    assert found(client, query) == ["Ansök om bygglov"]


@pytest.mark.parametrize("query", ["http://[", "//", "/", "https://", "%", "/" * 200])
def test_what_is_no_address_finds_nothing(client, bygglov, query):
    assert found(client, query) == []


def test_a_page_whose_parent_has_moved_is_found_at_its_new_address(client, bygglov):
    bygglov.parent.slug = "bo"
    bygglov.parent.save()
    assert found(client, "bo/lov") == ["Ansök om bygglov"]


def test_a_draft_is_found_by_staff_and_not_by_visitors(client):
    make_page(title="Hemligt", published_at=None)
    assert found(client, "hemlig") == ["Hemligt"]
    assert client.get("/sok/", {"q": "hemlig"}).context["hits"] == []


def test_a_part_of_a_word_is_not_found_by_visitors(client, bygglov):
    assert found(client, "gglov") == ["Ansök om bygglov"]
    assert client.get("/sok/", {"q": "gglov"}).context["hits"] == []


def test_a_search_can_be_narrowed_down(client, bygglov):
    make_page(slug="utkast", title="Bygglov i vår", published_at=None)
    assert found(client, "bygglov", lage="draft") == ["Bygglov i vår"]


def test_hits_stand_in_the_order_of_the_list(client):
    for slug in ("c", "a", "b"):
        make_page(slug=slug, title=f"Avfall {slug}")
    assert found(client, "avfall") == ["Avfall a", "Avfall b", "Avfall c"]


def test_each_list_finds_its_own_kind(client):
    make_page(title="Koka vattnet hemma")
    topic = make_topic(slug="vatten", title="Dricksvatten", lead="Om kranen.")
    make_question(topic, question="Är vattnet rent?", answer="<p>Ja, <b>vi</b> mäter.</p>")
    make_news(slug="nytt-vatten", title="Vattnet är tillbaka")
    make_notice(title="Taxa för vattnet", public_body="Byggnadsnämnden")
    make_alert()
    assert found(client, "vattnet") == ["Koka vattnet hemma"]
    assert found(client, "kranen", "/admin/faq/topic/") == ["Dricksvatten"]
    assert found(client, "/fragor-och-svar/vatten/", "/admin/faq/topic/") == ["Dricksvatten"]
    assert found(client, "vi mät", "/admin/faq/question/") == ["Är vattnet rent?"]
    assert found(client, "nytt vatt", "/admin/news/news/") == ["Vattnet är tillbaka"]
    assert found(client, "nyheter/nytt-vatten", "/admin/news/news/") == ["Vattnet är tillbaka"]
    assert found(client, "nämnden", "/admin/notices/notice/") == ["Taxa för vattnet"]
    assert found(client, "koka", "/admin/alerts/alert/") == ["Koka vattnet"]


def test_a_changed_title_is_found_at_once_and_the_old_one_is_not(client, bygglov):
    bygglov.title = "Ansök om rivning"
    bygglov.save()
    assert found(client, "rivning") == ["Ansök om rivning"]
    assert found(client, "bygglov") == []


def test_what_is_deleted_leaves_no_words(bygglov):
    words = StaffEntry.objects.filter(words__contains="bygglov")
    assert words.exists()
    bygglov.delete()
    assert not words.exists()


def test_a_site_without_the_index_gets_it_when_it_is_prepared(client, bygglov):
    StaffEntry.objects.all().delete()
    assert found(client, "bygglov") == []
    call_command("rebuild_search", if_needed=True, verbosity=0)
    assert found(client, "bygglov") == ["Ansök om bygglov"]


def test_the_rows_are_not_read_to_be_searched(client, bygglov):
    with CaptureQueriesContext(connection) as captured:
        found(client, "bygglov")
    assert not [query["sql"] for query in captured if " LIKE " in query["sql"].upper()]


def test_a_search_is_one_query_more_than_the_list(client, bygglov):
    with CaptureQueriesContext(connection) as plain:
        client.get(PAGES)
    with CaptureQueriesContext(connection) as searched:
        found(client, "bygglov")
    assert len(searched) == len(plain) + 1


def test_the_list_says_when_there_are_more_hits_than_it_shows(client, monkeypatch):
    monkeypatch.setattr("pages.admin_search.MOST_HITS", 2)
    for slug in ("a", "b", "c"):
        make_page(slug=slug, title=f"Avfall {slug}")
    assert found(client, "avfall") == ["Avfall b", "Avfall c"]
    assert "Fler än 2 träffar. Här är de senaste." in client.get(PAGES, {"q": "avfall"}).text
    assert "Fler än" not in client.get(PAGES, {"q": "b"}).text
