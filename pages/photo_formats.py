"""Which kinds of picture are read, and what someone who has another kind is told."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FORMATS = ("JPEG", "PNG", "WEBP")
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


def refuse_other_formats(file):
    """Raises ValidationError if `file` begins as a kind of picture that we know but do not read.

    Nothing is said of what begins as anything else: it is for the decoder to refuse.
    """
    file.seek(0)
    start = file.read(12)
    if start[4:8] == b"ftyp" and start[8:12] in HEIF_BRANDS:
        raise ValidationError(
            _(
                "Bilden är sparad som HEIC, som vi inte kan läsa. Ta en skärmbild av den och välj "
                "skärmbilden i stället. På en iPhone kan du också ta bilden igen som jpeg: välj "
                "Inställningar, Kamera, Format och Mest kompatibelt."
            ),
            code="heic",
        )
