"""Which kinds of picture are read, and what is refused before a decoder sees it."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FORMATS = ("JPEG", "PNG", "WEBP")
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

# A photo has about ten scans and twenty parts; a file made to keep us busy has thousands.
MOST_SCANS, MOST_PARTS = 50, 2000
# A marker of JPEG's that begins a part: none of those that stand inside one (T.81, annex B).
MARKER = re.compile(rb"\xff+[^\x00\x01\xff\xd0-\xd8]")
SCAN, END = 0xDA, 0xD9


def refuse_by_start(file):
    """Raises ValidationError for HEIC, with what to do instead, and for an endless JPEG.

    Anything else that is no picture is for the decoder to refuse.
    """
    file.seek(0)
    start = file.read(12)
    if start[4:8] == b"ftyp" and start[8:12] in HEIF_BRANDS:
        raise ValidationError(
            _(
                "Bilden är sparad som HEIC, som vi inte kan läsa. Ta en skärmbild av den och välj "
                "skärmbilden, eller ta bilden igen som jpeg. På en iPhone väljer du då "
                "Inställningar, Kamera, Format och Mest kompatibelt."
            ),
            code="heic",
        )
    if start.startswith(b"\xff\xd8") and _is_endless(start + file.read()):
        raise unreadable()


def unreadable():
    return ValidationError(
        _("Filen går inte att läsa som bild. Spara den som jpeg eller png och försök igen."),
        code="unreadable",
    )


def _is_endless(jpeg):
    """True if reading `jpeg`, scan by scan over the whole picture, would take minutes."""
    place, scans = 2, 0
    for _part in range(MOST_PARTS):
        marker = MARKER.search(jpeg, place)
        kind = jpeg[marker.end() - 1] if marker else END
        if kind == END:
            return False
        scans += kind == SCAN
        if scans > MOST_SCANS:
            return True
        length = int.from_bytes(jpeg[marker.end() : marker.end() + 2])
        place = marker.end() + length
    return True
