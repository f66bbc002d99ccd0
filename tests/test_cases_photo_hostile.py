"""Whatever is sent as a photo gets a clear answer, and nothing hidden in it is ever stored."""

import pytest
from PIL import Image, ImageFile

from contact.cases.models import Media, MediaContent

from .citizen import at_photos
from .hostile_photos import NAMES, REFUSED
from .odd_photos import TAKEN
from .photos import marks_in, photo, picture, upload

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("error::PIL.Image.DecompressionBombWarning"),  # as on the site
]


@pytest.mark.parametrize("name", REFUSED)
def test_H7_what_is_no_photo_is_refused_in_words(name):
    make, sentence = REFUSED[name]
    citizen = at_photos().send(add="1", photo=upload(make()))
    assert citizen.page.status_code == 422
    assert sentence in citizen.words
    assert not MediaContent.objects.exists()


@pytest.mark.parametrize("name", TAKEN)
def test_P1_nothing_but_pixels_is_stored(name):
    citizen = at_photos().send(add="1", photo=upload(TAKEN[name]()))
    assert citizen.page.status_code == 200
    content = MediaContent.objects.get()
    for data in (bytes(content.full), bytes(content.small)):
        assert data.startswith(b"\xff\xd8\xff")
        assert data.endswith(b"\xff\xd9")
        assert marks_in(data) == []


def test_the_marks_are_found_where_they_are():
    """Otherwise the test above could not fail."""
    for name in ("a place in EXIF", "a comment", "XMP", "a colour profile", "Photoshop's notes"):
        assert marks_in(TAKEN[name]()), name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content_type", ["image/jpeg", "text/html", "x" * 300])
def test_H7_neither_name_nor_declared_type_matters(name, content_type):
    file = upload(picture(), content_type=content_type)
    file._name = name
    citizen = at_photos().send(add="1", photo=file)
    assert citizen.page.status_code == 200
    stored = Media.objects.get()
    assert len(stored.name) == 22
    assert "passwd" not in citizen.html


def test_P1_the_original_is_not_stored_and_both_sizes_are_made_anew():
    at_photos().send(add="1", photo=photo(size=(3000, 1500)))
    stored = Media.objects.get()
    assert (stored.width, stored.height) == (2048, 1024)
    assert stored.bytes == len(stored.content.full)


def test_P2_what_cannot_be_made_anew_is_refused(monkeypatch):
    def fails(*args, **options):
        raise OSError("encoder error")

    citizen, file = at_photos(), photo()
    monkeypatch.setattr(Image, "new", fails)
    citizen.send(add="1", photo=file)
    assert "går inte att läsa som bild" in citizen.words
    assert not Media.objects.exists()


def test_a_file_cut_short_is_never_filled_up():
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


def test_H7_a_hundred_and_one_files_are_refused_and_told_of():
    citizen = at_photos()
    citizen.send(**{f"f{number}": photo() for number in range(101)})
    assert citizen.page.status_code == 400
    assert "Vi kunde inte läsa det som skickades" in citizen.words
    assert not Media.objects.exists()


@pytest.mark.parametrize(("size", "status"), [(15_400_000, 422), (20_000_000, 413)])
def test_H7_a_large_file_is_refused_on_the_page_and_a_larger_one_before_it(size, status):
    citizen = at_photos().send(add="1", photo=upload(b"x" * size))
    assert citizen.page.status_code == status


def test_H7_only_the_page_for_photos_takes_more_than_text():
    citizen = at_photos()
    citizen.go(citizen.address.replace("bilder", "text"))
    citizen.send(description="x", photo=upload(b"x" * 2_700_000))
    assert citizen.page.status_code == 413
