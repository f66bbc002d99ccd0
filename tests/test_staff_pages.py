from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pages.models import MovedAddress, Page

from .builders import make_editor, make_page, make_point
from .photos import photo
from .staff_form import address_of, form_data, send

ADD = "/admin/pages/page/add/"
NO_INLINES = {"ContactPoint_pages-TOTAL_FORMS": 0, "ContactPoint_pages-INITIAL_FORMS": 0}
NEW = {"title_sv": "Badhuset", "slug": "badhuset", "position": 100} | NO_INLINES


@pytest.fixture(autouse=True)
def editor(client, db):
    editor = make_editor("Karin")
    client.force_login(editor)
    return editor


def test_what_an_editor_saves_is_a_draft(client):
    client.post(ADD, NEW | {"_save": ""})
    assert Page.objects.get().state == "draft"
    assert Client().get("/badhuset/").status_code == 404


def test_an_editor_publishes_with_one_button(client):
    client.post(ADD, NEW | {"_publish": ""})
    assert Client().get("/badhuset/").status_code == 200


def test_the_button_publishes_what_was_planned_for_later(client):
    page = make_page(published_at=timezone.now() + timedelta(days=3))
    send(client, address_of(page), _publish="")
    assert Client().get("/avfall/").status_code == 200


def test_saving_a_published_page_leaves_its_date(client):
    page = make_page(published_at=timezone.now() - timedelta(days=3))
    send(client, address_of(page), title_sv="Sopor")
    changed = Page.objects.get()
    assert (changed.title, changed.published_at.date()) == ("Sopor", page.published_at.date())


def test_after_saving_there_is_a_way_to_look_at_the_page(client):
    page = make_page(published_at=None)
    data = form_data(client, address_of(page))
    answer = client.post(address_of(page), data, follow=True)
    assert '<a href="/avfall/">Visa på webbplatsen</a>' in answer.content.decode()


def test_a_draft_can_be_seen_from_its_form(client):
    page = make_page(published_at=None)
    form = client.get(address_of(page)).content.decode()
    assert '<a href="/avfall/" class="viewsitelink">Visa på webbplatsen</a>' in form
    assert client.get("/avfall/").status_code == 200


def test_a_script_typed_by_an_editor_is_gone_when_it_is_saved(client):
    page = make_page()
    send(client, address_of(page), body_sv='<p onclick="x()">Hej<script>alert(1)</script></p>')
    assert Page.objects.get().body_sv == "<p>Hej</p>"


def test_a_new_address_leads_on_from_the_old(client):
    page = make_page()
    send(client, address_of(page), slug="sopor")
    answer = Client().get("/avfall/")
    assert (answer.status_code, answer["Location"]) == (301, "/sopor/")


def test_a_page_with_pages_under_it_is_not_deleted(client):
    page = make_page()
    make_page(slug="grovsopor", title="Grovsopor", parent=page)
    answer = client.get(address_of(page, "delete")).content.decode()
    assert "går inte att ta bort än" in answer
    assert "Grovsopor" in answer
    client.post(address_of(page, "delete"), {"post": "yes"})
    assert Page.objects.count() == 2


def test_a_deleted_page_says_that_it_is_gone(client):
    page = make_page()
    client.post(address_of(page, "delete"), {"post": "yes"})
    assert Client().get("/avfall/").status_code == 410


def test_a_picture_without_words_is_refused_at_its_words(client):
    data = NEW | {"picture": photo(), "lead_sv": "Kom och bada."}
    form = client.post(ADD, data).context["adminform"].form
    assert "picture_alt_sv" in form.errors
    assert "Välj filen igen" in form.errors["picture"][0]
    assert form["lead_sv"].value() == "Kom och bada."


def test_a_placeholder_for_words_is_refused(client):
    data = NEW | {"picture_alt_sv": "Fyll i beskrivning av bilden"}
    assert "picture_alt_sv" in client.post(ADD, data).context["adminform"].form.errors


def test_two_who_edit_at_once_are_told_and_nothing_is_lost(client, editor):
    page, other = make_page(), Client()
    other.force_login(make_editor("Lars"))
    mine = form_data(client, address_of(page), title_sv="Min rubrik")
    send(other, address_of(page), title_sv="Hans rubrik")
    form = client.post(address_of(page), mine).context["adminform"].form
    assert "Lars sparade det här" in form.non_field_errors()[0]
    assert form["title_sv"].value() == "Min rubrik"
    assert Page.objects.get().title == "Hans rubrik"


def test_the_one_who_has_been_told_can_save_anyway(client):
    page, other = make_page(), Client()
    other.force_login(make_editor("Lars"))
    mine = form_data(client, address_of(page), title_sv="Min rubrik")
    send(other, address_of(page), title_sv="Hans rubrik")
    told = client.post(address_of(page), mine)
    client.post(address_of(page), mine | {"_seen": told.context["seen"]})
    assert Page.objects.get().title == "Min rubrik"


def test_moved_addresses_can_be_read_and_not_changed(client):
    moved = MovedAddress.objects.create(old="/a/", new="/b/")
    assert client.get(address_of(moved)).status_code == 200
    assert client.post(address_of(moved), {"old": "/c/", "new": "/b/"}).status_code == 403
    assert client.get(reverse("admin:pages_movedaddress_add")).status_code == 403


def test_a_text_that_is_only_looked_at_has_not_changed(client):
    page = make_page(body="<h2>Så gör du</h2>\n<p>Ring <strong>oss</strong>\n<em>först</em>.</p>")
    data = form_data(client, address_of(page))
    assert data["body_sv"] == "<h2>Så gör du</h2><p>Ring <strong>oss</strong> <em>först</em>.</p>"
    client.post(address_of(page), data)
    assert Page.objects.get().updated_at == page.updated_at


def test_an_editor_chooses_whom_the_reader_of_a_page_can_ask(client):
    page, point = make_page(), make_point(name="Biblioteket", slug="biblioteket")
    row = {"ContactPoint_pages-TOTAL_FORMS": 1, "ContactPoint_pages-0-contactpoint": point.pk}
    send(client, address_of(page), **row)
    assert list(point.pages.all()) == [page]
    assert "Biblioteket" in Client().get("/avfall/").content.decode()
