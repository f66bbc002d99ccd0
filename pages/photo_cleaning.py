"""A photo that someone sends, made anew: its pixels, and nothing else that was in the file.

Whatever cannot be read in full is refused; nothing of the file is kept as it came.
"""

import io
import warnings
from threading import BoundedSemaphore

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from .photo_formats import FORMATS, refuse_by_start, unreadable

MOST_BYTES = 15_000_000
# A JPEG is never unpacked whole; of the others each million takes some twenty megabytes.
MOST_MILLIONS_OF_JPEG, MOST_MILLIONS = 50, 25
SECONDS_TO_WAIT = 20
# A profile of a few numbers, as cameras have (Display P3, Adobe RGB): larger ones are tables.
LARGEST_PROFILE = 4096
SRGB = ImageCms.createProfile("sRGB")

# One at a time in each process: an unpacked photo takes hundreds of megabytes.
turn = BoundedSemaphore()

warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


def clean_photo(file, longest):
    """An RGB image of the pixels of `file`, turned upright, no side longer than `longest`.

    Raises ValidationError, with a sentence for its reader, for what is too large or no picture.
    """
    if file.size > MOST_BYTES:
        raise ValidationError(_("Bilden är större än 15 MB. Välj en mindre."), code="bytes")
    refuse_by_start(file)
    if not turn.acquire(timeout=SECONDS_TO_WAIT):
        raise ValidationError(
            _("Många skickar bilder just nu. Vänta en minut och försök igen."), code="busy"
        )
    try:
        return _fresh(_read(file, longest))
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels(MOST_MILLIONS_OF_JPEG) from None
    except Exception as error:  # noqa: BLE001 - whatever a decoder says of it, it is refused
        raise unreadable() from error
    finally:
        turn.release()


def jpeg(image):
    """The bytes of `image` as a JPEG."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()


def _read(file, longest):
    """The image in `file`, shrunk and upright, in the mode RGB or RGBA."""
    file.seek(0)
    image = Image.open(file, formats=FORMATS)
    _refuse_many_pixels(image)
    image.draft("RGB", (longest, longest))
    image.load()
    if image.mode.startswith("I"):  # 16 bits, of which the eight lowest go
        image = image.point(lambda value: value / 256, "L")
    if image.mode not in {"L", "RGB", "RGBA"}:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((longest, longest))
    image = _in_srgb(ImageOps.exif_transpose(image))
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_srgb(image):
    """`image` with its colours as a browser shows them without its profile; else as they are."""
    profile = image.info.get("icc_profile") or b""
    if image.mode != "RGB" or not 0 < len(profile) <= LARGEST_PROFILE:
        return image
    try:
        return ImageCms.profileToProfile(image, io.BytesIO(profile), SRGB)
    except (ImageCms.PyCMSError, OSError):
        return image


def _fresh(image):
    """A new image with the pixels of `image` on white: what else came with it stays behind."""
    fresh = Image.new("RGB", image.size, "white")
    fresh.paste(image, mask=image if image.mode == "RGBA" else None)
    return fresh


def _refuse_many_pixels(image):
    most = MOST_MILLIONS_OF_JPEG if image.format in {"JPEG", "MPO"} else MOST_MILLIONS
    if image.width * image.height > most * 1_000_000:
        raise _too_many_pixels(most)


def _too_many_pixels(most):
    return ValidationError(
        _("Bilden har fler än %(most)s miljoner bildpunkter. Välj en mindre."),
        code="pixels",
        params={"most": most},
    )
