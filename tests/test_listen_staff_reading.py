"""The page where staff see and hear what is read of a page, before anyone else does."""

import html
import re

import pytest

from listen.said.words import Word
from listen.words import _Memory

from .builders import make_editor, make_page, make_topic
from .staff_form import address_of

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/listen/pronunciation/sida/"


@pytest.fixture
def look(client, engine):
    """`look("/avfall/")` gives what an editor is shown of how that page sounds."""
    engine()
    client.force_login(make_editor())

    def ask(address):
        response = client.get(ADDRESS, {"sida": address})
        assert response.status_code == 200
        return response.rendered_content

    return ask


def words_of(html_text):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", html_text)).split())


def said(html_text):
    """What stands out, of all that is said otherwise than it is written."""
    return re.findall(r"<strong[^>]*>([^<]*)</strong>", html_text.partition("heard__lines")[2])


def test_what_is_said_otherwise_stands_out_beside_what_is_written(look):
    make_page(body="<p>Ring 0435-390 00 före klockan 9.00.</p>")
    page = look("/avfall/")
    assert "Ring 0435-390 00 före klockan 9.00." in words_of(page)
    assert said(page)[:2] == ["noll fyra trettiofem, tre nittio, noll noll", "klockan nio"]


def test_what_is_said_as_it_is_written_is_shown_once(look):
    make_page(body="<p>Ställ ut kärlet på kvällen.</p>")
    assert words_of(look("/avfall/")).count("Ställ ut kärlet på kvällen.") == 1


def test_the_words_of_the_list_are_what_is_said(look, monkeypatch):
    monkeypatch.setattr("listen.words._memory", _Memory((("sv", Word("Ybbåsen", "ybb-åsen")),)))
    make_page(body="<p>Vid Ybbåsen – nära.</p>")
    page = look("/avfall/")
    assert said(page)[0] == "ybb-åsen"
    assert "Sägs: Vid ybb-åsen – nära." in words_of(page)


def test_a_language_that_nobody_speaks_is_announced(look):
    make_page(body='<p lang="fi">Hei maailma.</p><p lang="en">Call 112.</p>')
    page = look("/avfall/")
    assert '<p class="heard__written" lang="fi">Hei maailma.</p>' in page
    assert "Här står en text på finska. Den läses inte upp." in said(page)
    assert "one one two" in said(page)
    assert '<p class="quiet">Engelska</p>' in page


def test_each_word_that_nobody_knows_is_named_once_with_how_often(look):
    make_page(body="<p>Fråga NVDA. Eller NVDA.</p>")
    page = look("/avfall/")
    unknown = page.partition("heard__unknown")[2].partition("</ul>")[0]
    assert words_of(unknown).startswith('"> NVDA svenska, 2 gånger Lägg till uttal')
    assert "/add/?written=NVDA&amp;language=sv&amp;sida=%2Favfall%2F" in unknown


def test_a_page_can_be_heard_whole_and_part_by_part_before_it_is_published(look, client):
    make_page(body="<p>En mening till med flera ord i.</p>" * 20, published_at=None)
    page = look("/avfall/")
    sounds = [html.unescape(found) for found in re.findall(r'<audio[^>]* src="([^"]+)"', page)]
    assert len(sounds) == 3
    whole, *parts = (client.get(sound).content for sound in sounds)
    assert whole == b"".join(parts)
    assert b"En mening till" in whole


def test_a_page_of_a_thousand_sentences_is_shown_whole(look):
    make_page(body="<p>Det här är en mening. Ring 112.</p>" * 500)
    page = look("/avfall/")
    assert page.count("Det här är en mening.") == 500
    assert len(page) < 1_000_000


def test_a_page_that_is_too_long_says_where_the_reading_ends(look):
    make_page(body=f"<p>{'ord ' * 300}</p>" * 200)
    assert "Sidan fortsätter, men är för lång för att läsas upp på en gång." in look("/avfall/")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/finns-inte/", "Där finns ingen sida som du får läsa."),
        ("/admin/", "Där finns ingen sida som du får läsa."),
        ("/avfall/%00/", "Där finns ingen sida som du får läsa."),
        ("/robots.txt", "På den sidan finns inget som läses upp."),
        ("https://example.com/avfall/", "Skriv en adress på den här webbplatsen"),
        ("http://[", "Skriv en adress på den här webbplatsen"),
        ("//avfall/", "Skriv en adress på den här webbplatsen"),
        ("/\x00/", "Skriv en adress på den här webbplatsen"),
    ],
)
def test_where_nothing_is_read_a_sentence_says_why(look, address, words):
    make_page()
    assert words in look(address)


@pytest.mark.parametrize("typed", ["avfall", "/avfall", " http://testserver/avfall/?sida=2#mer "])
def test_an_address_can_be_typed_or_pasted_as_people_do(look, typed):
    make_page()
    assert "Så sorterar du." in look(typed)


def test_without_an_engine_it_says_that_nothing_can_be_heard(look, settings, monkeypatch):
    monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, None))
    make_page()
    page = look("/avfall/")
    assert "Servern har ingen röst" in page
    assert "<audio" not in page
    assert "Så sorterar du." in page


def test_of_a_search_no_sound_is_made_and_it_says_why(look):
    page = look("/sok/?q=avfall")
    assert "Av den här sidan gör servern inget ljud" in page
    assert "<audio" not in page


def test_before_an_address_is_typed_it_says_what_the_page_is_for(look):
    assert "Här hör du en sida innan den publiceras" in look("")


def test_the_forms_of_pages_and_topics_lead_there(look, client):
    for thing in (make_page(), make_topic()):
        form = client.get(address_of(thing)).rendered_content
        assert f'href="{ADDRESS}?sida=%2F' in form
