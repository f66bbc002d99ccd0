"""Photos that someone sends, and files that only say they are photos."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

SECRET = b"hemlig plats 56.13 13.39"
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
# What nothing that is stored may hold: the beginnings of every kind of note in a picture.
MARKS = (SECRET, b"Exif", b"GPS", b"ns.adobe", b"ICC_PROFILE", b"acsp", b"Photoshop",
         b"MakerNote", b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"<script", b"PK\x03\x04",
         b"%PDF", b"<svg")  # fmt: skip


def upload(data, name="bild.jpg", content_type="image/jpeg"):
    return SimpleUploadedFile(name, data, content_type)


def photo(name="sommar.jpg", size=(80, 60), kind="JPEG", color="green", **options):
    """An upload of one colour."""
    return upload(picture(size, kind, "RGB", color, **options), name)


def picture(size=(80, 60), kind="JPEG", mode="RGB", color=None, **options):
    """The bytes of a picture of one colour (the mode's middle one)."""
    return encoded(Image.new(mode, size, 0 if color is None else color), kind, **options)


def encoded(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def noise(kind="JPEG", size=(200, 150), **options):
    return encoded(Image.effect_noise(size, 90).convert("RGB"), kind, **options)


def moving(kind):
    frames = [Image.new("RGB", (60, 40), color) for color in ("red", "blue")]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:])


def exif(orientation=None):
    """With a place, a maker's note and a title; `orientation` as cameras write it."""
    notes = Image.Exif()
    notes[0x010E] = SECRET.decode()
    notes.get_ifd(0x8769)[0x927C] = b"MakerNote" + SECRET
    notes.get_ifd(0x8825).update({1: "N", 2: (56.0, 8.0, 12.5), 29: "2026:11:23"})
    if orientation:
        notes[0x0112] = orientation
    return notes


def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def png_notes():
    notes = PngInfo()
    notes.add_text("Comment", SECRET.decode())
    notes.add_text("Place", SECRET.decode(), zip=True)
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return notes


def marks_in(data):
    """Which of MARKS there are in `data`, and whether a JPEG has any part that only tells."""
    found = [mark for mark in MARKS if mark in data]
    with Image.open(io.BytesIO(data)) as image:
        found += [key for key in image.info if key not in PLAIN] + list(image.getexif())
        found += [name for name, _ in getattr(image, "applist", []) if name != "APP0"]
    return found


# What Pillow tells of any JPEG: the version of the format, its scans and its (un)known density.
PLAIN = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
