"""Files that strangers send as photos and that are refused: a name, the file, the sentence.

Each is made when it is asked for, so that a big one is not made for nothing.
"""

import struct
import zlib

from PIL import Image

from .odd_photos import SCRIPT, ZIP, damaged, heic, jpeg_of
from .photos import encoded, moving, noise, picture

NO_PICTURE = "går inte att läsa som bild"
PIXELS = "miljoner bildpunkter"
HEIC = "sparad som HEIC"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"


def png_of(width, height, kind=2, rows=b""):
    """A PNG whose header says so large, with whatever rows."""
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*parts) for parts in chunks)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_scans(number):
    """A JPEG that is gone over so many times."""
    data = encoded(Image.new("L", (64, 64), 200), "JPEG", progressive=True)
    last = data.rfind(b"\xff\xc4")
    return data[:-2] + data[last:-2] * number + data[-2:]


REFUSED = {
    "no bytes": (lambda: b"", "Filen är tom"),
    "one byte": (lambda: b"\xff", NO_PICTURE),
    "only the beginning of a JPEG": (lambda: b"\xff\xd8\xff\xe0", NO_PICTURE),
    "only the beginning of a PNG": (lambda: b"\x89PNG\r\n\x1a\n", NO_PICTURE),
    "only the beginning of a WebP": (lambda: b"RIFF\x10\0\0\0WEBPVP8 ", NO_PICTURE),
    "NUL bytes": (lambda: bytes(5000), NO_PICTURE),
    "text": (lambda: "Bilden är här: åäö".encode(), NO_PICTURE),
    "HTML": (lambda: SCRIPT, NO_PICTURE),
    "HTML after a JPEG's first bytes": (lambda: b"\xff\xd8\xff" + SCRIPT, NO_PICTURE),
    "SVG": (lambda: SVG, NO_PICTURE),
    "PDF": (lambda: b"%PDF-1.7\n1 0 obj<<>>endobj", NO_PICTURE),
    "a program": (lambda: b"MZ\x90\0" + bytes(500), NO_PICTURE),
    "ZIP": (lambda: ZIP, NO_PICTURE),
    "PostScript": (lambda: EPS, NO_PICTURE),
    "a video": (lambda: heic(b"isom"), NO_PICTURE),
    "GIF": (lambda: picture(kind="GIF", mode="P"), NO_PICTURE),
    "GIF that moves": (lambda: moving("GIF"), NO_PICTURE),
    "BMP": (lambda: picture(kind="BMP"), NO_PICTURE),
    "TIFF": (lambda: picture(kind="TIFF"), NO_PICTURE),
    "ICO": (lambda: picture((32, 32), kind="ICO"), NO_PICTURE),
    "JPEG 2000": (lambda: picture(kind="JPEG2000"), NO_PICTURE),
    "AVIF": (lambda: picture(kind="AVIF"), NO_PICTURE),
    "HEIC": (heic, HEIC),
    "HEIC of another brand": (lambda: heic(b"mif1"), HEIC),
    "HEIC that moves": (lambda: heic(b"hevc"), HEIC),
    "half a JPEG": (lambda: half(noise()), NO_PICTURE),
    "half a progressive JPEG": (lambda: half(noise(progressive=True)), NO_PICTURE),
    "half a PNG": (lambda: half(noise("PNG")), NO_PICTURE),
    "half a WebP": (lambda: half(noise("WEBP")), NO_PICTURE),
    "a PNG broken in the middle": (lambda: damaged(noise("PNG")), NO_PICTURE),
    "a PNG of no rows": (lambda: png_of(60, 40), NO_PICTURE),
    "a PNG of no width": (lambda: png_of(0, 40), NO_PICTURE),
    "a PNG of a colour there is none of": (lambda: png_of(60, 40, kind=7), NO_PICTURE),
    "a JPEG of no height": (lambda: jpeg_of(60, 0), NO_PICTURE),
    "a header of 196 million pixels": (lambda: png_of(14000, 14000), PIXELS),
    "a header of 98 million pixels": (lambda: png_of(14000, 7000), PIXELS),
    "a header of four thousand million": (lambda: png_of(65535, 65535), PIXELS),
    "a header beyond numbers": (lambda: png_of(2**31 - 1, 2**31 - 1), PIXELS),
    "a JPEG's header of 196 million": (lambda: jpeg_of(14000, 14000), PIXELS),
    "a JPEG of 51 million": (lambda: jpeg_of(8500, 6000), PIXELS),
    "a PNG of 26 million": (lambda: png_of(6500, 4000), PIXELS),
    "a JPEG of 3 000 scans": (lambda: with_scans(3000), NO_PICTURE),
    "a JPEG of 3 000 comments": (lambda: commented(picture(), 3000), NO_PICTURE),
    "a text of a thousand million signs": (lambda: png_with_endless_text(), NO_PICTURE),
    "15 MB and more": (lambda: picture() + bytes(15_000_000), "större än 15 MB"),
}
NAMES = [
    "../../etc/passwd", "..\\..\\boot.ini", "a" * 300 + ".jpg", "bild\u202egpj.exe", "x.php.jpg",
    "'; DROP TABLE media;--.jpg", "bild\nSet-Cookie: a=b.jpg", "<script>.jpg", ".htaccess",
    "å ä ö.jpg", "con", "bild.jpg ", "%00.jpg", "a/b/c.jpg", "\U0001f4f7.jpg",
]  # fmt: skip


def half(data):
    return data[: len(data) // 2]


def commented(data, times):
    return data[:2] + b"\xff\xfe\0\x02" * times + data[2:]


def png_with_endless_text():
    data = picture(kind="PNG")
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 5_000_000))
    return data[:33] + bomb * 200 + data[33:]
