from datetime import timedelta

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.utils import timezone

from .builders import make_page, make_superuser

PAGES = "/admin/pages/page/"


@pytest.fixture(autouse=True)
def _staff(client, db):
    client.force_login(make_superuser())


def titles(client, query=""):
    return [page.title for page in client.get(PAGES + query).context["cl"].result_list]


def test_the_pages_stand_as_a_tree(client):
    bygga = make_page(slug="bygga", title="Bygga")
    make_page(slug="bygga-nytt", title="Bygga nytt")
    make_page(slug="bygglov", title="Bygglov", parent=bygga)
    make_page(slug="avlopp", title="Avlopp", parent=bygga)
    assert titles(client) == ["Bygga", "Avlopp", "Bygglov", "Bygga nytt"]


def test_a_page_is_indented_by_its_depth(client):
    make_page(slug="bygglov", title="Bygglov", parent=make_page(slug="bygga"))
    assert '<span class="tree tree--1">Bygglov</span>' in client.get(PAGES).content.decode()


@pytest.mark.parametrize("words", ["lovet", "bygg/lov", "PERMIT"])
def test_a_page_is_found_by_title_and_address_in_every_language(client, words):
    make_page(slug="lov", title="Bygglovet", title_en="Permit", parent=make_page(slug="bygg"))
    assert titles(client, f"?q={words}") == ["Bygglovet"]


def test_a_section_can_be_seen_alone(client):
    make_page(slug="lov", title="Lov", parent=make_page(slug="bygga", title="Bygga"))
    make_page(slug="bygga-nytt", title="Bygga nytt")
    assert titles(client, "?avdelning=bygga") == ["Bygga", "Lov"]


STATES = {
    "draft": "Utkast",
    "live": "Publicerad",
    "planned": "Publiceras",
    "expired": "Nertagen",
}


@pytest.mark.parametrize(("state", "words"), STATES.items())
def test_the_state_of_a_page_is_said_in_words(client, state, words):
    now, day = timezone.now(), timedelta(days=1)
    make_page(slug="draft", title="draft", published_at=None)
    make_page(slug="live", title="live")
    make_page(slug="planned", title="planned", published_at=now + day)
    make_page(slug="expired", title="expired", published_at=now - 2 * day, expires_at=now - day)
    assert titles(client, f"?lage={state}") == [state]
    assert words in client.get(PAGES, {"lage": state}).rendered_content.split("<tbody>")[1]


def test_a_choice_of_page_says_where_each_stands(client):
    make_page(slug="lov", title="Ansök", parent=make_page(slug="bygga"))
    address = "/admin/autocomplete/?term=ansök&app_label=pages&model_name=page&field_name=parent"
    assert client.get(address).json()["results"][0]["text"] == "Ansök (/bygga/lov/)"


@pytest.mark.parametrize("model", site._registry, ids=lambda model: model._meta.label)
def test_every_list_opens(client, model):
    address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    assert client.get(address).status_code == 200


def queries(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(100) as captured:
        client.get(address)
    return len(captured)


def test_a_longer_list_of_pages_costs_no_more_queries(client, django_assert_max_num_queries):
    make_page(slug="bygga")
    few = queries(client, PAGES, django_assert_max_num_queries)
    for number in range(20):
        make_page(slug=f"sida-{number}", parent_id=make_page(slug=f"under-{number}").pk)
    assert queries(client, PAGES, django_assert_max_num_queries) == few


def test_a_longer_list_of_people_costs_no_more_queries(client, django_assert_max_num_queries):
    address = "/admin/auth/user/"
    few = queries(client, address, django_assert_max_num_queries)
    for number in range(10):
        get_user_model().objects.create_user(f"person-{number}")
    assert queries(client, address, django_assert_max_num_queries) == few
