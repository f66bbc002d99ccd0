"""Where visitors meet contact points: Kontakt, the start page, other pages, the footer."""

from datetime import date, datetime

import pytest
import time_machine
from django.utils import timezone

from contact.models import ContactPoint
from tests.builders import make_hours, make_page, make_point, make_superuser
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

MONDAY = datetime.fromisoformat("2026-03-02 10:00+01:00")
PUBLISHED = datetime.fromisoformat("2026-01-01 00:00+01:00")


def test_the_page_works_with_nobody_to_reach(client):
    assert "Här finns inga kontaktvägar än." in client.get("/kontakt/").text


@time_machine.travel(MONDAY, tick=False)
def test_the_page_shows_the_switchboard_first_and_open(client):
    make_point(slug="nsva", name="NSVA", position=1, published_at=PUBLISHED)
    make_hours(make_point(is_main=True, published_at=PUBLISHED))
    page = client.get("/kontakt/").text
    assert 0 < page.index('id="vaxel"') < page.index('id="nsva"')
    assert 'href="tel:+4643539000"' in page
    assert "Öppet nu – stänger 12.00" in page


def test_the_page_in_english_marks_what_is_in_swedish(client):
    make_point(name_sv="Växeln", operator_sv="NSVA", operator_en="NSVA")
    page = client.get("/en/kontakt/").text
    assert 'id="vaxel-namn" lang="sv" dir="ltr">Växeln' in page
    assert "<dd>NSVA</dd>" in page


def test_a_draft_is_shown_to_staff_only(client):
    make_point(name="Hemliga linjen", published_at=None)
    assert "Hemliga linjen" not in client.get("/kontakt/").text
    client.force_login(make_superuser())
    page = client.get("/kontakt/").text
    assert "Hemliga linjen" in page
    assert "Utkast" in page


def test_the_page_says_whether_someone_has_checked(client):
    point = make_point()
    assert "Ingen har kontrollerat uppgifterna än." in client.get("/kontakt/").text
    ContactPoint.objects.filter(pk=point.pk).update(checked_on=date(2026, 3, 3))
    page = client.get("/kontakt/").text
    assert 'Kontrollerad <time datetime="2026-03-03">3 mars 2026</time>' in page


@pytest.mark.parametrize("address", ["/kontakt/", "/", "/avfall/", "/en/kontakt/"])
def test_the_number_of_queries_does_not_grow(client, address):
    page = make_page()
    first = make_point(is_main=True)
    first.pages.add(page)
    make_hours(first)
    before = queries_of(client, address)
    for number in range(7):
        point = make_point(slug=f"punkt-{number}")
        point.pages.add(page)
        make_hours(point)
    assert queries_of(client, address) == before


def test_many_points_are_paged(client):
    for number in range(51):
        make_point(slug=f"punkt-{number}", name=f"Punkt {number}")
    assert 'id="punkt-50"' not in client.get("/kontakt/").text
    assert 'id="punkt-50"' in client.get("/kontakt/?sida=2").text
    assert client.get("/kontakt/?sida=x").status_code == 200


def test_the_page_is_asked_for_anew_each_time(client):
    assert client.get("/kontakt/").headers["Cache-Control"] == "public, no-cache"
    assert client.post("/kontakt/").status_code == 405


def test_a_page_shows_whom_to_ask(client):
    make_point(name="Avfallslinjen").pages.add(make_page())
    make_point(slug="utkast", name="Utkastet", published_at=None).pages.add(make_page(slug="annan"))
    assert "Avfallslinjen" in client.get("/avfall/").text
    page = client.get("/annan/").text
    assert "Avfallslinjen" not in page
    assert "Utkastet" not in page


@time_machine.travel(MONDAY, tick=False)
def test_a_page_shows_when_to_call(client):
    point = make_point(published_at=PUBLISHED)
    make_hours(point)
    point.pages.add(make_page(published_at=PUBLISHED))
    page = client.get("/avfall/").text
    assert "Öppet nu – stänger 12.00" in page
    assert "Måndag–fredag" in page


def test_the_footer_has_the_switchboard(client):
    make_point(is_main=True, email="vaxel@example.se")
    footer = client.get("/avfall/", follow=True).text.partition("<footer")[2]
    assert 'href="tel:+4643539000"' in footer
    assert 'href="mailto:vaxel@example.se"' in footer


@time_machine.travel(MONDAY, tick=False)
def test_the_start_page_names_the_switchboard_and_those_that_are_open(client):
    make_point(name="Växeln", is_main=True, published_at=PUBLISHED)
    make_hours(make_point(slug="oppen", name="Öppna linjen", published_at=PUBLISHED))
    closed = make_point(slug="stangd", name="Stängda linjen", published_at=PUBLISHED)
    make_hours(closed, opens="13:00", closes="15:00")
    page = client.get("/").text.partition("</main>")[0]
    assert "Växeln" in page
    assert "Öppna linjen" in page
    assert "Stängda linjen" not in page


def test_a_contact_point_can_be_found(client):
    make_point(name="Avfallslinjen", description="Fråga om sopor.", published_at=timezone.now())
    assert "/kontakt/#vaxel" in client.get("/sok/?q=sopor").text
