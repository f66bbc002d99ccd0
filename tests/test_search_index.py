import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from pages.models import Page
from pages.search.models import Entry
from pages.search.query import search
from pages.search.staff import keys_for_staff

from .builders import make_page, make_superuser

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def titles(client, query, address="/sok/"):
    hits = client.get(address, {"q": query}).context["hits"]
    return [hit.title for hit in hits]


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


def test_the_text_is_searched_without_its_markup(client):
    make_page(body="<p>Lämna<strong>glas</strong></p><p>vid torget</p>")
    assert titles(client, "strong") == []
    assert titles(client, "glas torget") == ["Avfall"]


def test_an_endless_text_can_be_saved(client):
    make_page(body="<p>" + " ".join(f"ord{number}x{'y' * 40}" for number in range(60_000)) + "</p>")
    assert titles(client, "ord7x") == ["Avfall"]


@pytest.mark.django_db(transaction=True)
def test_the_index_can_be_taken_away_and_made_again():
    executor = MigrationExecutor(connection)
    executor.migrate([("search", "0001_initial")])
    executor.loader.build_graph()
    executor.migrate(executor.loader.graph.leaf_nodes())
    page = make_page()
    assert search("avfall", "sv", timezone.now()).keys
    assert keys_for_staff("pages.page", "vfall", 9) == [page.pk]
    page.delete()
    assert not search("avfall", "sv", timezone.now()).keys
    assert keys_for_staff("pages.page", "vfall", 9) == []


def test_a_new_language_is_indexed_when_the_site_is_prepared(client):
    make_page()
    Entry.objects.filter(language="en").delete()
    assert titles(client, "avfall", "/en/sok/") == []
    call_command("rebuild_search", if_needed=True, verbosity=0)
    assert titles(client, "avfall", "/en/sok/") == ["Avfall"]


def test_a_whole_index_is_left_alone(django_assert_num_queries):
    make_page()
    with django_assert_num_queries(3):  # staff's, and one for each language
        call_command("rebuild_search", if_needed=True, verbosity=0)
