import re

import pytest
from django.contrib.admin.sites import site
from django.contrib.admin.utils import flatten_fieldsets

from pages.admin_base import TextAdmin
from pages.language import text_columns

from .builders import make_page, make_superuser
from .staff_form import address_of

NONCE = re.compile(r"'nonce-([^']+)'")
STYLE = "'sha256-"


@pytest.fixture(autouse=True)
def _staff(client, db):
    client.force_login(make_superuser())


def policy(client, address):
    return client.get(address)["Content-Security-Policy"]


def test_the_editor_page_may_run_its_own_import_map_and_no_other_inline_script(client):
    answer = client.get(address_of(make_page()))
    [nonce] = NONCE.findall(answer["Content-Security-Policy"])
    assert f'<script type="importmap" nonce="{nonce}">' in answer.rendered_content
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize("address", ["/", "/avfall/", "/admin/", "/admin/pages/page/"])
def test_no_nonce_is_sent_where_there_is_no_editor(client, address):
    make_page()
    assert not NONCE.search(policy(client, address))


@pytest.mark.parametrize("address", ["/", "/avfall/", "/finns-inte/"])
def test_a_visitors_page_allows_no_inline_style(client, address):
    make_page()
    assert STYLE not in policy(client, address)
    assert STYLE in policy(client, "/admin/")


@pytest.mark.parametrize("model", site._registry, ids=lambda model: model._meta.label)
@pytest.mark.parametrize("page", ["", "add/"])
def test_no_page_of_the_admin_asks_a_third_party(client, model, page):
    address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/{page}"
    html = client.get(address).content.decode()
    assert re.findall(r'(?:src|href)="((?:https?:)?//[^"]*)"', html) == []
    assert " style=" not in html


def test_each_language_stands_in_a_fieldset_of_its_own_the_swedish_first(client):
    fieldsets = client.get(address_of(make_page())).context["adminform"].fieldsets
    assert fieldsets[0][0] == "Svenska"
    assert fieldsets[0][1]["fields"] == ["title_sv", "lead_sv", "body_sv"]
    assert fieldsets[1][0] == "Engelska"
    assert fieldsets[1][1]["fields"] == ["title_en", "lead_en", "body_en"]


def test_a_field_says_which_language_it_is_in(client):
    form = client.get(address_of(make_page())).context["adminform"].form
    assert form["title_sv"].label == "Rubrik"
    assert form["title_en"].label == "Rubrik på engelska"
    assert form["title_en"].field.widget.attrs["lang"] == "en"


def test_the_words_for_a_picture_stand_beside_it_in_every_language(client):
    fieldsets = dict(client.get(address_of(make_page())).context["adminform"].fieldsets)
    words = ["picture", "picture_alt_sv", "picture_alt_en", "picture_decorative"]
    assert fieldsets["Bild"]["fields"] == words


TRANSLATED = [model for model, admin in site._registry.items() if isinstance(admin, TextAdmin)]


@pytest.mark.parametrize("model", TRANSLATED, ids=lambda model: model._meta.label)
def test_every_text_can_be_written_in_every_language(rf, model):
    request = rf.get("/admin/")
    request.user = make_superuser("lars")
    fields = flatten_fieldsets(site._registry[model].get_fieldsets(request))
    assert set(text_columns(model)) <= set(fields)


def test_the_start_of_the_admin_asks_what_you_want_to_do(client):
    page = client.get("/admin/").content.decode()
    assert "<h1>Vad vill du göra?</h1>" in page
    for task in ("Ändra en sida", "Skriva en ny sida", "Lägga till en person"):
        assert f">{task}</a>" in page


@pytest.mark.parametrize(
    ("published", "words", "buttons"),
    [
        (None, "Utkast.", ["Spara och publicera nu", "Spara utan att publicera"]),
        ("2026-01-01T00:00Z", "Publicerad.", ["Spara"]),
        ("2126-01-01T00:00Z", "Planerad.", ["Spara och publicera nu", "Spara"]),
    ],
)
def test_a_form_says_the_state_and_offers_the_buttons_for_it(client, published, words, buttons):
    html = client.get(address_of(make_page(published_at=published))).rendered_content
    assert f"<strong>{words}</strong>" in html
    assert re.findall(r'type="submit" value="(Spara[^"]*)"', html)[:-1] == buttons


def test_the_editors_words_come_in_swedish(client):
    words = client.get("/admin/jsi18n/").content.decode()
    assert '"insert link": "Infoga l\\u00e4nk"' in words
