"""Odd photos that are taken, and what is hidden in them left behind: a name and the file."""

import struct

from .photos import SECRET, XMP, exif, moving, noise, picture, png_notes, profile

ZIP = b"PK\x03\x04\x14\0\0\0" + SECRET
SCRIPT = b"<html><script>alert(1)</script></html>"


def jpeg_of(width, height):
    """A JPEG whose header says so large, over the pixels of a small one."""
    data = bytearray(picture())
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def heic(brand=b"heic"):
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1" + brand + bytes(2000)


def damaged(data, at=0.5):
    """`data` with some of it overwritten."""
    place = int(len(data) * at)
    return data[:place] + b"\xff\xd9\0\0" * 8 + data[place + 32 :]


def noted(data, marker, note):
    """A JPEG with one more part, `note`."""
    return data[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(note) + 2) + note + data[2:]


TAKEN = {
    "a place in EXIF": lambda: picture(exif=exif()),
    "a place in EXIF of a PNG": lambda: picture(kind="PNG", exif=exif()),
    "a place in EXIF of a WebP": lambda: picture(kind="WEBP", exif=exif()),
    "EXIF that is damaged": lambda: picture(exif=exif().tobytes()[:-40] + b"\xff" * 40),
    "EXIF turned": lambda: picture(exif=exif(orientation=6)),
    "EXIF turned a way there is none": lambda: picture(exif=exif(orientation=99)),
    "a comment": lambda: picture(comment=SECRET),
    "XMP": lambda: picture(xmp=XMP),
    "XMP of a WebP": lambda: picture(kind="WEBP", xmp=XMP),
    "PNG text": lambda: picture(kind="PNG", pnginfo=png_notes()),
    "a colour profile": lambda: picture(icc_profile=profile()),
    "a colour profile of a PNG": lambda: picture(kind="PNG", icc_profile=profile()),
    "a colour profile that is none": lambda: picture(icc_profile=b"acsp" + SECRET * 9),
    "a large colour profile": lambda: picture(icc_profile=profile() + bytes(9000) + SECRET),
    "a ZIP behind": lambda: picture() + ZIP,
    "a script behind": lambda: picture() + SCRIPT,
    "a video behind": lambda: picture() + heic(b"isom") + SECRET,
    "text behind a PNG": lambda: picture(kind="PNG") + SECRET,
    "a PDF within": lambda: picture(comment=b"%PDF-1.7 " + SECRET),
    "Photoshop's notes": lambda: noted(picture(), 0xED, b"Photoshop 3.0\x008BIM" + SECRET),
    "four colours": lambda: picture(mode="CMYK"),
    "grey": lambda: picture(mode="L"),
    "black and white": lambda: picture(kind="PNG", mode="1"),
    "grey and glass": lambda: picture(kind="PNG", mode="LA"),
    "16 bits": lambda: picture(kind="PNG", mode="I;16", color=40000),
    "a palette": lambda: picture(kind="PNG", mode="P"),
    "a palette and glass": lambda: picture(kind="PNG", mode="P", transparency=0),
    "glass": lambda: picture(kind="PNG", mode="RGBA"),
    "a WebP of glass": lambda: picture(kind="WEBP", mode="RGBA", color=(9, 9, 9, 9)),
    "a PNG that moves": lambda: moving("PNG"),
    "a WebP that moves": lambda: moving("WEBP"),
    "two photos in one": lambda: moving("MPO"),
    "progressive": lambda: noise(progressive=True),
    "one pixel": lambda: picture((1, 1)),
    "1 × 50 000": lambda: picture((1, 50_000)),
    "50 000 × 1": lambda: picture((50_000, 1)),
    "24 million pixels": lambda: picture((6000, 4000), color="navy", exif=exif()),
    "a JPEG that ends in the middle": lambda: damaged(noise()),
    "a JPEG said to be larger": lambda: jpeg_of(4000, 3000),
    "a PNG called JPEG": lambda: picture(kind="PNG"),
}
