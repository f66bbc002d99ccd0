"""What is kept of a photo that someone sends: two JPEGs made anew, and how large they are."""

import hashlib
from dataclasses import dataclass

from pages.photo_cleaning import clean_photo, jpeg

LONGEST, LONGEST_OF_SMALL = 2048, 480


@dataclass(frozen=True)
class CleanPhoto:
    full: bytes
    small: bytes
    width: int
    height: int

    @property
    def sha256(self):
        return hashlib.sha256(self.full).hexdigest()


def cleaned(upload):
    """The CleanPhoto of an uploaded file. Raises ValidationError, with a sentence, for none."""
    return kept_of(clean_photo(upload, LONGEST))


def kept_of(image):
    """The CleanPhoto of an RGB image that was made here."""
    small = image.copy()
    small.thumbnail((LONGEST_OF_SMALL, LONGEST_OF_SMALL))
    return CleanPhoto(jpeg(image), jpeg(small), *image.size)
