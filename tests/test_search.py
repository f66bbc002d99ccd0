import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from pages.models import Page
from pages.search.models import Entry
from pages.search.query import MOST_HITS, search

from .builders import make_page, make_superuser

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def titles(client, query, address="/sok/"):
    hits = client.get(address, {"q": query}).context["hits"]
    return [hit.title for hit in hits]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Förskola", "förskola"),
        ("Förskola", "forskola"),
        ("Förskola", "FÖRSKOLOR"),
        ("Förskola", "förskolan"),
        ("Förskolan", "förskola"),
        ("Förskolor", "förskolan"),
        ("Avfallet", "avfall"),
        ("Avfall", "avfallet"),
        ("Organet", "organ"),
        ("Sida om organ", "organet"),
        ("Återvinningscentral", "återvinning"),
        ("Återvinningscentral", "atervinn"),
        ("Bygglov", "hur söker jag bygglov?"),
        ("Växel 0435-390 00", "0435-390"),
        ("Vi och ni", "vi"),
    ],
)
def test_a_word_is_found_in_another_form(client, written, asked):
    make_page(title=written)
    assert titles(client, asked) == [written]


@pytest.mark.parametrize("asked", ["förskoleklass", "skola", "kola", "fö rskola"])
def test_another_word_is_not_found(client, asked):
    make_page(title="Förskola", lead="")
    assert titles(client, asked) == []


def test_signs_are_no_words(client):
    make_page()
    assert titles(client, "?! *") == []
    assert titles(client, "avfall?!") == ["Avfall"]


def test_the_title_comes_before_the_text(client):
    make_page(slug="text", title="Sopor", lead="Avfall avfall avfall avfall avfall.")
    make_page(slug="titel", title="Sortera avfall", lead="En mycket lång text om annat. " * 10)
    assert titles(client, "avfall") == ["Sortera avfall", "Sopor"]


def test_what_holds_every_word_is_preferred(client):
    make_page(slug="bada", title="Avfall", lead="Så betalar du avgiften.")
    make_page(slug="ett", title="Avfall", lead="Så sorterar du.")
    response = client.get("/sok/", {"q": "avfall avgift"})
    assert [hit.thing.slug for hit in response.context["hits"]] == ["bada"]
    assert "innehåller alla orden" not in response.text


def test_what_holds_some_of_the_words_is_shown_when_nothing_holds_all(client):
    make_page(title="Avfall")
    response = client.get("/sok/", {"q": "avfall elefanter"})
    assert [hit.title for hit in response.context["hits"]] == ["Avfall"]
    assert "Inget innehåller alla orden" in response.text


def test_what_is_not_live_is_never_found(client):
    now = timezone.now()
    make_page(slug="utkast", published_at=None)
    make_page(slug="planerad", published_at=now + DAY)
    make_page(slug="nertagen", published_at=now - 2 * DAY, expires_at=now - DAY)
    client.force_login(make_superuser())
    assert titles(client, "avfall") == []


def test_a_planned_page_is_found_from_its_moment_and_until_it_is_taken_down():
    now = timezone.now()
    page = make_page(published_at=now + DAY, expires_at=now + 3 * DAY)
    found = [bool(search("avfall", "sv", now + days * DAY).keys) for days in (0, 1, 2, 3)]
    assert found == [False, True, True, False]
    assert search("avfall", "sv", now + DAY).keys == [("pages.page", page.pk)]


def test_a_saved_change_is_found_at_once(client):
    page = make_page()
    page.title = "Sopor"
    page.save()
    assert titles(client, "avfall") == []
    assert titles(client, "sopor") == ["Sopor"]


def test_a_deleted_page_is_forgotten(client):
    make_page().delete()
    assert not Entry.objects.exists()
    assert titles(client, "avfall") == []


def test_what_the_index_missed_is_not_shown_and_comes_right_when_it_is_rebuilt(client):
    page = make_page()
    Page.objects.update(published_at=None)
    assert titles(client, "avfall") == []
    Page.objects.update(published_at=page.published_at, title_sv="Sopor", title="Sopor")
    call_command("rebuild_search", verbosity=0)
    assert titles(client, "sopor") == ["Sopor"]


def test_a_moved_page_is_found_at_its_new_address(client):
    make_page(slug="avfall", parent=make_page(slug="bygga", title="Bygga"))
    parent = Page.objects.get(path="bygga")
    parent.slug = "bo"
    parent.save()
    response = client.get("/sok/", {"q": "avfall"})
    assert 'href="/bo/avfall/"' in response.text


def test_a_hit_says_where_it_stands(client):
    parent = make_page(slug="bygga", title="Bygga och bo", lead="")
    make_page(slug="avfall", parent=parent)
    hit = client.get("/sok/", {"q": "avfall"}).context["hits"][0]
    assert [step.title for step in hit.trail] == ["Bygga och bo"]


def test_the_text_is_searched_without_its_markup(client):
    make_page(body="<p>Lämna<strong>glas</strong></p><p>vid torget</p>")
    assert titles(client, "strong") == []
    assert titles(client, "glas torget") == ["Avfall"]


def test_a_word_that_stands_everywhere_gives_only_the_best():
    Page.objects.bulk_create(
        Page(slug=f"s{n}", path=f"s{n}", title_sv="Avfall") for n in range(MOST_HITS + 5)
    )
    Page.objects.update(published_at=timezone.now())
    call_command("rebuild_search", verbosity=0)
    found = search("avfall", "sv", timezone.now())
    assert (len(found.keys), found.is_cut) == (MOST_HITS, True)


def test_an_endless_text_can_be_saved(client):
    make_page(body="<p>" + " ".join(f"ord{number}x{'y' * 40}" for number in range(60_000)) + "</p>")
    assert titles(client, "ord7x") == ["Avfall"]


@pytest.mark.django_db(transaction=True)
def test_the_index_can_be_taken_away_and_made_again():
    executor = MigrationExecutor(connection)
    executor.migrate([("search", "0001_initial")])
    executor.loader.build_graph()
    executor.migrate([("search", "0002_index")])
    make_page()
    assert search("avfall", "sv", timezone.now()).keys
