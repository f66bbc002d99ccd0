"""What a caseworker does with a photo, on the staff's pages."""

import io

import pytest
from django.utils import timezone
from PIL import Image

from contact.cases.models import Event, Media
from contact.cases.models.event import EventType
from contact.cases.models.public_record import Visibility
from contact.cases.photos.storing import store_photo

from .builders import make_case
from .caseworker import CASES, Caseworker, address_of
from .photos import photo, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    case = make_case()
    store_photo(photo("<script>.jpg", (240, 160)), timezone.now(), request=case)
    return case


def of(case, action="", media=None):
    """What stands in the address of a photo's page behind that of its case."""
    name = (media or case.photos.first()).name
    return f"bild/{name}/{action}".rstrip("/")


@pytest.mark.parametrize("size", ["hel", "liten"])
def test_H13_staff_see_a_photo_as_an_image_and_nothing_else(case, size):
    answer = Caseworker().open(case, of(case, size)).page
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Disposition"] == 'inline; filename="bild.jpg"'


@pytest.mark.parametrize("action", ["", "hel", "liten", "visa"])
def test_nobody_else_sees_it(client, case, action):
    address = address_of(case, of(case, action))
    assert "/admin/login/" in client.get(address)["Location"]
    stranger = Caseworker("kim", without=["view_servicerequest", "handle_servicerequest"])
    assert stranger.open(case, of(case, action)).status == 403


def test_who_only_reads_cases_decides_nothing(case):
    reader = Caseworker(without=["handle_servicerequest"]).open(case, of(case))
    assert reader.status == 200
    assert "Visa bilden för alla" not in reader.words
    assert "Visa bilden för alla" in Caseworker("kim").open(case, of(case)).words
    for action in ("visa", "tack-over", "andra", "ta-bort", "intern"):
        assert reader.open(case, of(case, action)).status == 403


def test_a_photo_is_found_only_below_its_own_case(case):
    other = make_case()
    assert Caseworker().open(other, of(case)).status == 404
    assert Caseworker("kim").client.get(f"{CASES}{case}/bild/{'x' * 22}/").status_code == 404


def test_the_page_of_the_case_shows_its_photos(case):
    page = Caseworker().open(case).html
    assert f"{address_of(case, of(case))}liten/" in page
    assert "script>.jpg" not in page


def test_a_photo_is_released_with_words(case):
    hanna = Caseworker().do(case, of(case, "visa"), words="bild")
    assert hanna.status == 422
    assert "säger inget" in hanna.words
    hanna.send(case, of(case, "visa"), words="En lykta som lutar")
    assert hanna.status == 303
    assert Media.objects.get().visibility == Visibility.PUBLIC
    event = Event.objects.get(type=EventType.PUBLICATION)
    assert event.actor == hanna.user
    hanna.do(case, of(case, "ta-bort"), why="Man ser ett ansikte.")
    assert Media.objects.get().visibility == Visibility.REMOVED
    hanna.do(case, of(case, "intern"))
    assert Media.objects.get().visibility == Visibility.INTERNAL


def test_the_ticked_parts_are_black_and_no_others(case):
    old = case.photos.get()
    Caseworker().do(case, of(case, "tack-over"), cells=["1-1", "8-12"])
    new = Media.objects.get(redacted_from=old)
    with Image.open(io.BytesIO(bytes(new.content.full))) as image:
        assert max(image.getpixel((2, 2)) + image.getpixel((237, 157))) < 12
        assert min(image.getpixel((60, 60))[1], image.getpixel((237, 2))[1]) > 100
    assert new.sha256 != old.sha256


@pytest.mark.parametrize("cells", [[], ["99-1"], ["0-0"], ["x"], ["1-1\x00"]])
def test_no_part_or_one_that_is_not_there_is_refused(case, cells):
    assert Caseworker().do(case, of(case, "tack-over"), cells=cells).status == 422
    assert Media.objects.count() == 1


def test_an_edited_photo_takes_the_place_of_the_old(case):
    hanna, old = Caseworker(), case.photos.get()
    assert hanna.do(case, of(case, "andra"), upload=upload(b"<svg/>")).status == 422
    assert hanna.do(case, of(case, "andra")).status == 422
    hanna.do(case, of(case, "andra"), upload=photo(color="white"))
    new = Media.objects.get(redacted_from=old)
    assert (new.request, Media.objects.get(pk=old.pk).visibility) == (case, Visibility.REMOVED)
    page = hanna.open(case, of(case, media=old)).words
    assert "En ändrad bild har tagit den här bildens plats" in page
    assert "Visa bilden för alla" not in page


def test_L10_a_form_that_is_old_is_told_and_changes_nothing(case):
    hanna, kim = Caseworker(), Caseworker("kim")
    hanna.open(case, of(case, "visa"))
    kim.do(case, "anteckning", text="Ringde och frågade.")
    hanna.open(case, of(case, "visa"))
    kim.do(case, of(case, "visa"), words="En lykta som lutar")
    hanna.send(case, of(case, "visa"), words="En trasig lykta")
    assert hanna.status == 409
    assert "Någon hann före dig" in hanna.words
    assert "En trasig lykta" in hanna.html
    assert Media.objects.get().alternative_text == "En lykta som lutar"


@pytest.mark.parametrize("word", ["finns-inte", "a\x00b"])
def test_what_there_is_none_of_is_not_found(case, word):
    assert Caseworker().open(case, of(case, word)).status == 404
