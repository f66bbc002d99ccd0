"""A photo made anew looks as it did, whatever kind of picture it was."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from pages import photo_cleaning
from pages.photo_cleaning import clean_photo, jpeg

from .odd_photos import TAKEN
from .photos import exif, moving, picture, profile, upload

RED, GREEN, WHITE = (255, 0, 0), (0, 255, 0), (255, 255, 255)


def colour_of(data):
    return clean_photo(upload(data), 2048).getpixel((0, 0))


def close(one, other):
    return all(abs(a - b) < 6 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("data", "colour"),
    [
        (picture(color=RED), RED),
        (picture(mode="CMYK", color=(0, 255, 255, 0)), RED),
        (picture(mode="L", color=100), (100, 100, 100)),
        (picture(kind="PNG", mode="1"), (0, 0, 0)),
        (picture(kind="PNG", mode="I;16", color=40_000), (156, 156, 156)),
        (picture(kind="PNG", mode="RGBA", color=(255, 0, 0, 0)), WHITE),
        (picture(kind="PNG", mode="LA", color=(0, 0)), WHITE),
        (picture(kind="PNG", mode="P", transparency=0), WHITE),
        (picture(kind="WEBP", mode="RGBA", color=(0, 0, 0, 0)), WHITE),
        (moving("PNG"), RED),
        (moving("WEBP"), RED),
        (moving("MPO"), RED),
    ],
    ids=["RGB", "CMYK", "grey", "two colours", "16 bits", "glass", "grey glass", "palette",
         "WebP glass", "moving PNG", "moving WebP", "two in one"],
)  # fmt: skip
def test_the_colours_are_the_same_and_glass_is_white(data, colour):
    assert close(colour_of(data), colour)


def test_the_colours_of_a_profile_are_turned_into_those_of_a_browser():
    swapped = profile().replace(b"rXYZ", b"__").replace(b"gXYZ", b"rXYZ").replace(b"__", b"gXYZ")
    assert close(colour_of(picture(color=RED, icc_profile=swapped)), GREEN)


@pytest.mark.parametrize("data", [b"acsp" * 30, profile()[:200], profile() + bytes(9000)])
def test_a_profile_that_cannot_be_used_is_passed_over(data):
    assert close(colour_of(picture(color=RED, icc_profile=data)), RED)


@pytest.mark.parametrize(("orientation", "size"), [(1, (80, 60)), (6, (60, 80)), (8, (60, 80))])
def test_a_photo_stands_upright(orientation, size):
    assert clean_photo(upload(picture(exif=exif(orientation))), 2048).size == size


@pytest.mark.parametrize(("size", "fits"), [((1, 50_000), (1, 2048)), ((4000, 1000), (2048, 512))])
def test_a_photo_is_made_to_fit(size, fits):
    assert clean_photo(upload(picture(size)), 2048).size == fits


def test_a_large_jpeg_is_never_unpacked_whole(monkeypatch):
    file, loaded, load = upload(TAKEN["24 million pixels"]()), [], Image.Image.load
    monkeypatch.setattr(Image.Image, "load", lambda image: loaded.append(image.size) or load(image))
    clean_photo(file, 1500)
    assert max(width for width, _ in loaded) <= 3000


def test_one_photo_is_unpacked_at_a_time_and_who_waits_too_long_is_told(monkeypatch):
    monkeypatch.setattr(photo_cleaning, "SECONDS_TO_WAIT", 0.01)
    with photo_cleaning.turn, pytest.raises(ValidationError, match="Många skickar bilder"):
        clean_photo(upload(picture()), 2048)
    assert clean_photo(upload(picture()), 2048).size == (80, 60)


def test_the_next_gets_a_turn_after_one_that_failed():
    for _ in range(2):
        with pytest.raises(ValidationError):
            clean_photo(upload(b"nothing"), 2048)


def test_what_is_stored_is_a_jpeg():
    with Image.open(io.BytesIO(jpeg(clean_photo(upload(picture(kind="PNG")), 2048)))) as image:
        assert (image.format, image.mode) == ("JPEG", "RGB")
