"""What stands on the notice board, and what a reader finds there."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone

from pages.notices.models import Notice

from .builders import make_notice, make_page

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def test_the_newest_stands_first(client):
    today = timezone.localdate()
    make_notice(posted_on=today - DAY, title="Äldre")
    make_notice(posted_on=today, title="Nyare")
    page = client.get("/anslagstavla/").text
    assert page.index("Nyare") < page.index("Äldre")


def test_what_is_not_on_the_board_is_not_shown(client):
    today = timezone.localdate()
    make_notice(posted_on=today + DAY, title="Planerad")
    make_notice(posted_on=today - 2 * DAY, title="Nertagen", taken_down_on=today - DAY)
    Notice.objects.create(kind="announcement", public_body="Nämnden", title="Utkast")
    assert list(client.get("/anslagstavla/").context["notices"]) == []


def test_an_empty_board_still_says_how_to_appeal(client):
    page = client.get("/anslagstavla/").text
    assert "Det finns inga anslag just nu." in page
    assert "förvaltningsrätten i Malmö" in page
    assert "tre veckor" in page


def test_the_board_links_to_the_page_about_appeals_when_there_is_one(client):
    assert "/overklaga-beslut/" not in client.get("/anslagstavla/").text
    parent = make_page(slug="kommun-politik", title="Kommun")
    make_page(slug="overklaga-beslut", parent=parent, title="Överklaga ett beslut")
    assert "/kommun-politik/overklaga-beslut/" in client.get("/anslagstavla/").text


def test_the_board_is_linked_from_every_page(client):
    footer = client.get("/lyssna/").text.partition("<footer")[2]
    assert 'href="/anslagstavla/"' in footer


def test_the_start_page_shows_the_board(client):
    make_notice()
    assert "Ny taxa för avfall" in client.get("/").text


def test_a_notice_that_has_been_taken_down_is_said_to_be_gone(client):
    today = timezone.localdate()
    notice = make_notice(posted_on=today - 2 * DAY, taken_down_on=today - DAY)
    assert client.get(notice.get_absolute_url()).status_code == 410


def test_a_notice_that_is_planned_does_not_exist_yet(client):
    notice = make_notice(posted_on=timezone.localdate() + DAY)
    assert client.get(notice.get_absolute_url()).status_code == 404
    assert client.get("/anslagstavla/99999999999999999999999/").status_code == 404


def test_the_file_says_its_type_and_size_and_comes_as_pdf(client):
    notice = make_notice(document=ContentFile(b"%PDF-1.7 " + b"x" * 2040, name="Protokoll.pdf"))
    assert "(Pdf, 2\xa0kB)" in client.get(notice.get_absolute_url()).text
    response = client.get(f"/anslagstavla/{notice.pk}/anslag.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert response.getvalue().startswith(b"%PDF-")


def test_the_file_goes_down_with_the_notice(client):
    today = timezone.localdate()
    file = ContentFile(b"%PDF-1.7", name="a.pdf")
    notice = make_notice(posted_on=today - 2 * DAY, taken_down_on=today - DAY, document=file)
    assert client.get(f"/anslagstavla/{notice.pk}/anslag.pdf").status_code == 410


def test_a_lost_file_is_not_found(client):
    notice = make_notice(document="anslag/borta.pdf")
    assert client.get(f"/anslagstavla/{notice.pk}/").status_code == 200
    assert client.get(f"/anslagstavla/{notice.pk}/anslag.pdf").status_code == 404


def test_only_a_real_pdf_is_taken():
    notice = make_notice()
    notice.document = ContentFile(b"<html>", name="protokoll.pdf")
    with pytest.raises(ValidationError, match="ingen pdf"):
        notice.full_clean()


def test_a_notice_is_found_while_it_is_up(client):
    today = timezone.localdate()
    make_notice(posted_on=today)
    make_notice(posted_on=today - 2 * DAY, title="Gammal taxa", taken_down_on=today - DAY)
    hits = client.get("/sok/", {"q": "taxa fullmäktige"}).context["hits"]
    assert [hit.title for hit in hits] == ["Ny taxa för avfall"]


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow_with_the_notices(client, django_assert_num_queries, count):
    for number in range(count):
        make_notice(title=f"Anslag {number}")
    with django_assert_num_queries(5):  # notices, the page about appeals, alerts, menu, footer
        client.get("/anslagstavla/")
