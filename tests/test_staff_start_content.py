import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from pages.models import MovedAddress, Page
from pages.start_content import load_pages

from .builders import make_page

BYGGA = """
[[page]]
path = "bygga"
contact = ["vaxel"]
[page.sv]
title = "Bygga & bo"
lead = "Om hus."
[page.en]
title = "Building"

[[page]]
path = "bygga/bygglov"
related = ["om", "bygga"]
sensitive = true
[page.sv]
title = "Bygglov"
body = "<p>Sök<script>x</script></p>"
"""
AVFALL = '[[page]]\npath = "avfall"\n[page.sv]\ntitle = "Avfall"\n'
ABOUT = '[[page]]\npath = "om"\n[page.sv]\ntitle = "Om"\n'

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(tmp_path):
    (tmp_path / "pages").mkdir()
    for name, text in {"avfall": AVFALL, "bygga": BYGGA, "om": ABOUT}.items():
        (tmp_path / "pages" / f"{name}.toml").write_text(text)
    (tmp_path / "sections.toml").write_text('sections = ["bygga", "avfall"]')
    return tmp_path


def test_the_pages_are_published_in_both_languages(town, client):
    assert load_pages(town)[:2] == ["Sidan /bygga/", "Sidan /bygga/bygglov/"]
    assert "Building" in client.get("/en/bygga/").content.decode()


def test_the_sections_stand_in_the_towns_order(town):
    load_pages(town)
    assert [page.path for page in Page.objects.sections()] == ["bygga", "avfall"]


def test_a_page_leads_to_its_related_ones(town):
    load_pages(town)
    page = Page.objects.get(path="bygga/bygglov")
    assert {related.path for related in page.related.all()} == {"om", "bygga"}
    assert page.sensitive


def test_the_text_is_cleaned(town):
    load_pages(town)
    assert Page.objects.get(path="bygga/bygglov").body == "<p>Sök</p>"


def test_what_exists_is_left_alone(town):
    make_page(slug="bygga", title="Vår egen rubrik")
    load_pages(town)
    assert Page.objects.get(path="bygga").title == "Vår egen rubrik"
    assert load_pages(town) == []


def test_what_has_moved_or_been_removed_does_not_come_back(town):
    load_pages(town)
    page = Page.objects.get(path="bygga")
    page.slug = "boende"
    page.save()
    Page.objects.get(path="avfall").delete()
    assert load_pages(town) == []


def test_a_new_page_under_one_that_has_moved_is_left_out(town):
    MovedAddress.objects.record("/bygga/", "/boende/")
    assert load_pages(town) == ["Sidan /avfall/", "Sidan /om/"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ('path = "a/b"\n[page.sv]\ntitle = "B"', "sidan a finns inte"),
        ('path = "a"\nrelatd = []\n[page.sv]\ntitle = "A"', "relatd betyder inget"),
        ('path = "a"\n[page.en]\ntitle = "A"', "title_sv"),
        ('path = "a"\nrelated = ["b"]\n[page.sv]\ntitle = "A"', "sidan b finns inte"),
    ],
)
def test_a_fault_names_the_page_and_nothing_is_added(tmp_path, wrong, words):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.toml").write_text(f"[[page]]\n{wrong}\n")
    with pytest.raises(CommandError, match=words):
        call_command("load_start_content", tmp_path)
    assert not Page.objects.exists()


def test_the_command_tells_what_it_added(town, capsys):
    call_command("load_start_content", town)
    assert "Tillagt: Sidan /bygga/bygglov/" in capsys.readouterr().out
    call_command("load_start_content", town)
    assert capsys.readouterr().out == "Allt startinnehåll fanns redan.\n"


def test_the_towns_own_start_content_is_right():
    load_pages(settings.TOWN_DIR)
    assert Page.objects.sections().count() == 7
