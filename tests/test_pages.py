from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone

from pages.models import MovedAddress, Page

from .builders import make_page, make_superuser

pytestmark = pytest.mark.django_db


def test_page_answers_at_the_address_of_its_place_in_the_tree(client):
    make_page(slug="bygglov", parent=make_page(slug="bygga-bo-miljo"), title="Bygglov")
    assert "<h1>Bygglov</h1>" in client.get("/bygga-bo-miljo/bygglov/").content.decode()


def test_section_lists_what_is_under_it_in_the_editors_order(client):
    section = make_page(slug="bygga-bo-miljo")
    make_page(slug="b", parent=section, title="Sedan detta", position=2)
    make_page(slug="a", parent=section, title="Först detta", position=1)
    html = client.get("/bygga-bo-miljo/").content.decode()
    assert html.index("Först detta") < html.index("Sedan detta")


def test_trail_leads_from_the_start_page_to_the_page(client):
    section = make_page(slug="omsorg-stod", title="Omsorg & stöd")
    make_page(slug="vald", parent=section, title="Våld i nära relation")
    html = client.get("/omsorg-stod/vald/").content.decode()
    trail = html[html.index('class="trail__list"') :]
    assert trail.index("Start") < trail.index("Omsorg &amp; stöd") < trail.index("Våld i nära")


def test_menu_points_out_the_section_being_read(client):
    make_page(slug="vald", parent=make_page(slug="omsorg-stod", title="Omsorg"))
    html = client.get("/omsorg-stod/vald/").content.decode()
    assert 'href="/omsorg-stod/" aria-current="true"' in html


def test_draft_and_planned_page_are_not_found(client):
    make_page(slug="utkast", published_at=None)
    make_page(slug="snart", published_at=timezone.now() + timedelta(hours=1))
    assert client.get("/utkast/").status_code == 404
    assert client.get("/snart/").status_code == 404


def test_page_that_is_taken_down_says_that_it_is_gone(client):
    now = timezone.now()
    make_page(slug="lov", published_at=now - timedelta(days=2), expires_at=now - timedelta(days=1))
    response = client.get("/lov/")
    assert response.status_code == 410
    assert "Sidan är borttagen" in response.content.decode()


def test_staff_see_a_draft_marked_as_one(client):
    make_page(slug="utkast", published_at=None)
    client.force_login(make_superuser())
    response = client.get("/utkast/")
    assert "Utkast: bara du som redigerar ser sidan." in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"


def test_only_staff_are_offered_to_edit_a_page(client):
    edit_url = f"/admin/pages/page/{make_page(slug='bad').pk}/change/"
    assert edit_url not in client.get("/bad/").text
    client.force_login(make_superuser())
    assert f'<a href="{edit_url}">Redigera sidan</a>' in client.get("/bad/").text


def test_page_cannot_lie_under_itself_or_below_itself():
    top = make_page(slug="a")
    below = make_page(slug="c", parent=make_page(slug="b", parent=top))
    for parent in (top, below):
        top.parent = parent
        with pytest.raises(ValidationError, match="under sig själv"):
            top.full_clean()


@pytest.mark.parametrize("slug", ["kontakt", "admin", "en", "sok", "lyssna", "media"])
def test_page_cannot_take_an_address_that_another_part_of_the_site_has(slug):
    with pytest.raises(ValidationError, match="används redan"):
        Page(slug=slug, title="Krock", title_sv="Krock").full_clean()


@pytest.mark.parametrize("slug", ["Å", "a b", "a/b", "-a", "a--b", "a\n", ""])
def test_page_address_is_written_with_letters_digits_and_single_hyphens(slug):
    with pytest.raises(ValidationError):
        Page(slug=slug, title="Fel", title_sv="Fel").full_clean()


def test_page_with_subpages_cannot_be_deleted():
    top = make_page(slug="a")
    make_page(slug="b", parent=top)
    with pytest.raises(ProtectedError):
        top.delete()
    assert not MovedAddress.objects.exists()


def test_sensitive_page_is_never_kept_and_sends_no_referrer(client):
    make_page(slug="vald", sensitive=True)
    response = client.get("/vald/")
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "Lämna sidan snabbt" in response.content.decode()


def test_public_page_may_be_kept_but_is_asked_for_anew(client):
    make_page(slug="avfall")
    first = client.get("/avfall/")
    assert first["Cache-Control"] == "public, no-cache"
    assert client.get("/avfall/", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_visitor_gets_no_cookie(client):
    make_page(slug="avfall")
    assert not client.get("/avfall/").cookies
    assert not client.get("/").cookies


def test_number_of_queries_does_not_grow_with_the_pages(client, django_assert_max_num_queries):
    page = make_page(slug="b", parent=make_page(slug="a"))
    for number in range(30):
        make_page(slug=f"under-{number}", parent=page)
        page.related.add(make_page(slug=f"avdelning-{number}"))
    with django_assert_max_num_queries(9):
        client.get("/a/b/")
