import io
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from PIL import Image

from pages.models import Page
from pages.pictures import PLACEHOLDER, cleaned_picture

from .builders import make_page
from .photos import photo

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "words",
    [
        "Fyll i beskrivning av bilden",
        "bild",
        "Bild 3",
        "IMG_2041",
        "DSC00012.JPG",
        "foto.png",
        "alt-text",
        "Beskrivning av bilden",
        "image",
        "xxx",
        "…",
        "TODO bild",
        "  Bild:  ",
    ],
)
def test_placeholder_is_refused_as_the_picture_in_words(words):
    with pytest.raises(ValidationError, match="Skriv vad bilden visar"):
        make_page(picture_alt=words)


@pytest.mark.parametrize(
    "words",
    [
        "Bildkonst i biblioteket",
        "Två barn leker vid Ybbåsen",
        "Fotografen visar sin bild",
        "En älg",
    ],
)
def test_real_words_are_accepted(words):
    assert not PLACEHOLDER.match(words)
    assert make_page(picture_alt=words).picture_alt == words


def test_picture_without_words_cannot_be_stored_in_any_way():
    with pytest.raises(IntegrityError):
        Page.objects.filter(pk=make_page().pk).update(picture="bilder/a.jpg")


def test_picture_without_words_is_refused_at_the_field():
    page = Page(slug="a", title="A", title_sv="A", picture=photo())
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "Beskriv bilden" in refused.value.message_dict["picture_alt_sv"][0]


def test_decoration_needs_no_words_and_gets_an_empty_alternative(client):
    page = make_page(slug="a")
    page.picture, page.picture_decorative = photo(), True
    page.full_clean()
    page.save()
    assert 'alt=""' in client.get("/a/").content.decode().split('class="picture"')[1][:200]


def test_stored_picture_holds_nothing_but_pixels():
    exif = Image.Exif()
    exif[0x010E] = "hemlig plats"
    cleaned = cleaned_picture(photo(exif=exif, comment=b"hemlig kommentar"))
    stored = cleaned.read()
    assert b"hemlig" not in stored
    assert not Image.open(io.BytesIO(stored)).getexif()


def test_picture_that_a_script_stores_is_cleaned_too():
    exif = Image.Exif()
    exif[0x010E] = "hemlig plats"
    page = make_page(picture=photo(exif=exif), picture_alt="Ett grönt fält")
    assert b"hemlig" not in page.picture.read()


def test_picture_is_cleaned_once(monkeypatch):
    page = Page(slug="a", title="A", title_sv="A", picture=photo(), picture_alt_sv="Ett fält")
    page.full_clean()
    monkeypatch.setattr("pages.pictures.jpeg", lambda image: pytest.fail("cleaned twice"))
    page.save()
    assert page.picture.name.startswith("bilder/")


def test_stored_picture_keeps_nothing_of_the_senders_file_name():
    page = Page(
        slug="a", title="A", title_sv="A", picture=photo("Anna Andersson.jpg"),
        picture_alt_sv="Ett grönt fält",
    )  # fmt: skip
    page.full_clean()
    page.save()
    assert "Anna" not in page.picture.name
    assert (page.picture_width, page.picture_height) == (80, 60)


def test_large_picture_is_made_to_fit():
    assert max(Image.open(cleaned_picture(photo(size=(4000, 500)))).size) == 1216


def test_phone_is_offered_a_small_picture_and_a_screen_the_large_one(client):
    page = make_page(picture=photo(size=(2000, 1000)), picture_alt="Ett grönt fält")
    html = client.get(page.get_absolute_url()).text
    offered = re.search(r'srcset="(\S+) 720w, (\S+) 1216w" sizes="', html).groups()
    files = [client.get(one).getvalue() for one in offered]
    assert [Image.open(io.BytesIO(file)).size for file in files] == [(720, 360), (1216, 608)]
    assert 'width="1216" height="608"' in html


def test_small_picture_has_one_size():
    assert make_page(picture=photo(), picture_alt="Ett grönt fält").picture_srcset == ""


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("a.jpg", b""),
        SimpleUploadedFile("a.jpg", b"<html><script>1</script>"),
        SimpleUploadedFile("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        SimpleUploadedFile("a.jpg", photo().read()[:400]),
        photo("a.gif", kind="GIF"),
    ],
    ids=["empty", "html", "svg", "truncated", "gif"],
)
def test_file_that_is_no_picture_we_read_is_refused_in_words(file):
    with pytest.raises(ValidationError, match="går inte att läsa som bild"):
        cleaned_picture(file)
