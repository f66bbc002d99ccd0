import pytest

from pages.models import MovedAddress, Page

from .builders import make_page

pytestmark = pytest.mark.django_db


def test_page_that_moves_redirects_from_its_old_address_with_all_below_it(client):
    old_home, new_home = make_page(slug="gammal"), make_page(slug="ny")
    page = make_page(slug="avfall", parent=old_home)
    make_page(slug="glas", parent=page)
    page.parent = new_home
    page.save()
    assert client.get("/gammal/avfall/").headers["Location"] == "/ny/avfall/"
    response = client.get("/gammal/avfall/glas/")
    assert (response.status_code, response["Location"]) == (301, "/ny/avfall/glas/")
    assert client.get("/ny/avfall/glas/").status_code == 200


def test_page_that_moves_twice_redirects_once(client):
    page = make_page(slug="ett")
    for slug in ("tva", "tre"):
        page.slug = slug
        page.save()
    assert client.get("/ett/")["Location"] == "/tre/"


def test_page_that_moves_back_answers_at_its_first_address(client):
    page = make_page(slug="ett")
    for slug in ("tva", "ett"):
        page.slug = slug
        page.save()
    assert client.get("/ett/").status_code == 200
    assert client.get("/tva/")["Location"] == "/ett/"


def test_new_page_takes_over_an_address_that_was_left(client):
    page = make_page(slug="ett", title="Den gamla")
    page.slug = "tva"
    page.save()
    make_page(slug="ett", title="Den nya")
    assert "Den nya" in client.get("/ett/").content.decode()


def test_old_address_redirects_within_the_language(client):
    page = make_page(slug="ett")
    page.slug = "tva"
    page.save()
    assert client.get("/en/ett/")["Location"] == "/en/tva/"


@pytest.mark.parametrize(
    "delete", [lambda page: page.delete(), lambda page: Page.objects.all().delete()]
)
def test_deleted_page_says_that_it_is_gone(client, delete):
    delete(make_page(slug="ett"))
    assert client.get("/ett/").status_code == 410


def test_unknown_address_is_not_found(client):
    response = client.get("/finns-inte/")
    assert response.status_code == 404
    assert "Sidan finns inte" in response.content.decode()
    assert not MovedAddress.objects.exists()
