import pytest
from django.test import Client
from reversion.models import Version

from pages.models import Page

from .builders import make_page, make_superuser
from .staff_form import address_of, form_data, send


@pytest.fixture(autouse=True)
def _staff(client, db):
    client.force_login(make_superuser())


def earlier(page):
    """The address of the oldest version of `page`."""
    version = Version.objects.get_for_object_reference(Page, page.pk).last()
    return f"/admin/pages/page/{page.pk}/history/{version.pk}/"


def test_both_languages_come_back(client):
    page = make_page(title_sv="Avfall", title_en="Waste", body_en="<p>Sort it.</p>")
    send(client, address_of(page), title_sv="Sopor", title_en="Rubbish", body_en="")
    send(client, earlier(page))
    page.refresh_from_db()
    assert (page.title_sv, page.title_en, page.body_en) == ("Avfall", "Waste", "<p>Sort it.</p>")


def test_looking_at_an_earlier_version_changes_nothing(client):
    page = make_page(title="Avfall")
    send(client, address_of(page), title_sv="Sopor")
    assert "Återställ den här versionen" in client.get(earlier(page)).rendered_content
    assert Page.objects.get().title == "Sopor"


def test_a_page_that_comes_back_is_dated_today(client, time_machine):
    time_machine.move_to("2026-01-01 12:00 +0000")
    page = make_page()
    send(client, address_of(page), title_sv="Sopor")
    time_machine.move_to("2026-03-01 12:00 +0000")
    client.force_login(make_superuser("lars"))
    send(client, earlier(page))
    assert Page.objects.get().updated_at.month == 3


def test_a_page_that_goes_back_to_its_old_address_takes_what_is_under_it_along(client):
    page = make_page()
    make_page(slug="grovsopor", parent=page)
    send(client, address_of(page), slug="sopor")
    send(client, earlier(page))
    assert Client().get("/avfall/grovsopor/").status_code == 200
    assert Client().get("/sopor/grovsopor/")["Location"] == "/avfall/grovsopor/"


def test_what_no_editor_has_touched_can_be_had_back_too(client):
    page = make_page(title="Från startinnehållet")
    send(client, address_of(page), title_sv="Ändrad")
    send(client, earlier(page))
    assert Page.objects.get().title == "Från startinnehållet"


def test_a_removed_page_can_be_taken_back(client):
    page = make_page(title_en="Waste")
    client.post(address_of(page, "delete"), {"post": "yes"})
    version = Version.objects.get_deleted(Page).get()
    address = f"/admin/pages/page/recover/{version.pk}/"
    assert address in client.get("/admin/pages/page/recover/").content.decode()
    client.post(address, form_data(client, address))
    assert Page.objects.get().title_en == "Waste"
    assert Client().get("/avfall/").status_code == 200


def test_the_history_tells_who_did_what(client):
    page = make_page()
    send(client, address_of(page), title_sv="Sopor")
    history = client.get(address_of(page, "history")).content.decode()
    assert "ebba" in history
    assert "Ändrade Rubrik" in history
    assert "Så var det från början" in history
