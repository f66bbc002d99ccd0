"""What a page is read with is fetched once by those who may listen, and carried by no page."""

import re

import pytest

from tests.builders import make_page

pytestmark = pytest.mark.django_db


def address_on(page):
    return re.search(r'data-bar-from="([^"]+)"', page.text)[1]


@pytest.fixture
def page(client):
    make_page(path="avfall")
    return client.get("/avfall/")


def test_bar_is_kept_for_ever_and_in_no_index(client, page):
    bar = client.get(address_on(page))
    assert "data-stop" in bar.text
    assert "data-stop" not in page.text
    assert "immutable" in bar.headers["Cache-Control"]
    assert bar.headers["X-Robots-Tag"] == "noindex"


def test_old_page_gets_the_new_bar_which_is_not_kept(client, page):
    bar = client.get(re.sub("[0-9a-f]{12}", "0" * 12, address_on(page)))
    assert "data-stop" in bar.text
    assert bar.headers["Cache-Control"] == "private, no-store"


def test_bar_speaks_the_page_s_language(client, page):
    address = address_on(client.get("/en/avfall/"))
    assert address != address_on(page)
    assert "Stop listening" in client.get(address).text
    assert "Sluta lyssna" in client.get(address_on(page)).text


def test_bar_needs_no_database(client, page, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(address_on(page))
