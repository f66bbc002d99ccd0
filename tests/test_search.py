import pytest
from django.core.management import call_command
from django.utils import timezone

from pages.models import Page
from pages.search.query import MOST_HITS, search

from .builders import make_page

pytestmark = pytest.mark.django_db


def titles(client, query, address="/sok/"):
    hits = client.get(address, {"q": query}).context["hits"]
    return [hit.title for hit in hits]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Förskola", "förskola"),
        ("Förskola", "forskola"),
        ("Förskola", "FÖRSKOLOR"),
        ("Förskola", "förskolan"),
        ("Förskolan", "förskola"),
        ("Förskolor", "förskolan"),
        ("Avfallet", "avfall"),
        ("Avfall", "avfallet"),
        ("Organet", "organ"),
        ("Sida om organ", "organet"),
        ("Återvinningscentral", "återvinning"),
        ("Återvinningscentral", "atervinn"),
        ("Bygglov", "hur söker jag bygglov?"),
        ("Växel 0435-390 00", "0435-390"),
        ("Vi och ni", "vi"),
    ],
)
def test_a_word_is_found_in_another_form(client, written, asked):
    make_page(title=written)
    assert titles(client, asked) == [written]


@pytest.mark.parametrize("asked", ["förskoleklass", "skola", "kola", "fö rskola"])
def test_another_word_is_not_found(client, asked):
    make_page(title="Förskola", lead="")
    assert titles(client, asked) == []


def test_signs_are_no_words(client):
    make_page()
    assert titles(client, "?! *") == []
    assert titles(client, "avfall?!") == ["Avfall"]


def test_the_title_comes_before_the_text(client):
    make_page(slug="text", title="Sopor", lead="Avfall avfall avfall avfall avfall.")
    make_page(slug="titel", title="Sortera avfall", lead="En mycket lång text om annat. " * 10)
    assert titles(client, "avfall") == ["Sortera avfall", "Sopor"]


def test_a_whole_word_comes_before_the_beginning_of_one(client):
    make_page(slug="skolskjuts", title="Skolskjuts")
    make_page(slug="skola", title="Skola och förskoleklass för barn")
    assert titles(client, "skola") == ["Skola och förskoleklass för barn", "Skolskjuts"]


def test_what_holds_every_word_is_preferred(client):
    make_page(slug="bada", title="Avfall", lead="Så betalar du avgiften.")
    make_page(slug="ett", title="Avfall", lead="Så sorterar du.")
    response = client.get("/sok/", {"q": "avfall avgift"})
    assert [hit.thing.slug for hit in response.context["hits"]] == ["bada"]
    assert "innehåller alla orden" not in response.text


def test_what_holds_some_of_the_words_is_shown_when_nothing_holds_all(client):
    make_page(title="Avfall")
    response = client.get("/sok/", {"q": "avfall elefanter"})
    assert [hit.title for hit in response.context["hits"]] == ["Avfall"]
    assert "Inget innehåller alla orden" in response.text


def test_the_title_comes_first_when_nothing_holds_all_the_words(client):
    make_page(slug="text", title="Sopor", lead="Avfall avfall avfall.")
    make_page(slug="titel", title="Avfall", lead="")
    assert titles(client, "avfall elefanter") == ["Avfall", "Sopor"]


def test_a_hit_says_where_it_stands(client):
    parent = make_page(slug="bygga", title="Bygga och bo", lead="")
    make_page(slug="avfall", parent=parent)
    hit = client.get("/sok/", {"q": "avfall"}).context["hits"][0]
    assert [step.title for step in hit.trail] == ["Bygga och bo"]


@pytest.mark.parametrize(("count", "is_cut"), [(MOST_HITS, False), (MOST_HITS + 1, True)])
def test_a_word_that_stands_everywhere_gives_only_the_best(count, is_cut):
    Page.objects.bulk_create(
        Page(slug=f"s{n}", path=f"s{n}", title_sv="Avfall", published_at=timezone.now())
        for n in range(count)
    )
    call_command("rebuild_search", verbosity=0)
    found = search("avfall", "sv", timezone.now())
    assert (len(found.keys), found.is_cut) == (MOST_HITS, is_cut)


def test_many_titles_leave_room_for_the_texts():
    titled = [Page(slug=f"s{n}", path=f"s{n}", title_sv="Avfall") for n in range(MOST_HITS // 2)]
    other = Page(slug="text", path="text", title_sv="Sopor", lead_sv="Om avfall.")
    Page.objects.bulk_create([*titled, other])
    Page.objects.update(published_at=timezone.now())
    call_command("rebuild_search", verbosity=0)
    assert len(search("avfall", "sv", timezone.now()).keys) == MOST_HITS // 2 + 1
