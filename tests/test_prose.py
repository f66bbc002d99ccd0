import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from pages.models import Page
from pages.prose import file_size, show

from .builders import make_page


def test_link_to_another_site_says_so_and_sends_no_referrer():
    html = show('<p><a href="https://www.1177.se/">1177</a></p>', "sv", "sv")
    assert html == (
        '<p><a href="https://www.1177.se/" rel="noreferrer">1177'
        '<span class="link-note"> (annan webbplats)</span></a></p>'
    )


@pytest.mark.parametrize("href", ["tel:112", "mailto:a@b.se", "#rubrik"])
def test_link_to_a_number_an_address_or_a_heading_is_left_alone(href):
    assert show(f'<a href="{href}">ord</a>', "sv", "sv") == f'<a href="{href}">ord</a>'


def test_link_within_the_site_keeps_to_the_language():
    link = '<a href="/kontakt/#vaxel">Kontakt</a>'
    assert show(link, "sv", "sv") == link
    assert show(link, "en", "en") == '<a href="/en/kontakt/#vaxel">Kontakt</a>'
    assert (
        show('<a href="/en/kontakt/">Kontakt</a>', "en", "en")
        == '<a href="/en/kontakt/">Kontakt</a>'
    )


def test_link_to_a_file_says_its_type_and_size(settings):
    default_storage.save("protokoll.pdf", ContentFile(b"x" * 912_384))
    html = show('<a href="/media/protokoll.pdf">Protokoll</a>', "sv", "sv")
    assert "(Pdf, 891\xa0kB)" in html


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1\xa0kB"), (912_384, "891\xa0kB"), (1_500_000, "1,4\xa0MB")]
)
def test_size_of_a_file_is_written_as_people_write_it(size, words):
    assert file_size(size) == words


def test_link_to_a_file_that_is_missing_says_its_type():
    assert "(Docx)" in show('<a href="/media/saknas.docx">Blankett</a>', "sv", "sv")
    assert "(Pdf)" in show('<a href="/media/../../etc/x.pdf">Ut</a>', "sv", "sv")


def test_words_about_a_link_are_in_the_language_of_the_text():
    link = '<a href="https://www.1177.se/">1177</a><a href="/kontakt/">Kontakt</a>'
    assert "(annan webbplats)" in show(link, "en", "sv")
    assert 'href="/en/kontakt/"' in show(link, "en", "sv")


@pytest.mark.parametrize(
    "href", ["//[x", "//x]/", "//\u2100.se/", "/media/%00", "/media/" + "a" * 300]
)
def test_a_link_that_means_nothing_does_not_break_the_page(href):
    assert f'<a href="{href}">x' in show(f'<a href="{href}">x</a>', "sv", "sv")


@pytest.mark.parametrize("href", ["/\\ond.example/", "\\\\ond.example/", "//ond.example/"])
def test_a_link_to_another_site_says_so_however_it_is_written(href):
    assert "annan webbplats" in show(f'<a href="{href}">x</a>', "sv", "sv")


def test_wide_table_can_be_scrolled_by_keyboard():
    html = show("<table><tbody><tr><td><p>1</p></td></tr></tbody></table>", "sv", "sv")
    assert html.startswith('<div class="table" role="group"')
    assert 'tabindex="0"' in html


def test_heading_of_a_table_says_which_cells_it_is_for():
    html = show("<tr><th>Dag</th></tr><tr><th>Måndag</th><td>9–12</td></tr>", "sv", "sv")
    assert '<th scope="col">Dag' in html
    assert '<th scope="row">Måndag' in html


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="position:fixed" onclick="x()">x</p>',
    "<iframe src=//ond.se></iframe>",
    '<a href="data:text/html,x">x</a>',
    "<svg><script>1</script></svg>",
]


@pytest.mark.django_db
@pytest.mark.parametrize("html", HOSTILE)
def test_what_could_act_is_removed_however_the_text_is_stored(html):
    page = make_page(body=f"<p>Före</p>{html}<p>Efter</p>")
    page.refresh_from_db()
    for bad in ("script", "onerror", "onclick", "style", "javascript", "iframe", "data:"):
        assert bad not in page.body
    assert "Före" in page.body
    assert "Efter" in page.body


@pytest.mark.django_db
def test_text_is_cleaned_in_every_language():
    page = make_page(body_en="<p>Hi<script>1</script></p>")
    assert Page.objects.get(pk=page.pk).body_en == "<p>Hi</p>"
