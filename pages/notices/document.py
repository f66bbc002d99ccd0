"""The file that a notice puts up: minutes or a summons, as pdf."""

import secrets

from django.core.exceptions import ValidationError

MAX_BYTES = 50_000_000


def random_name(instance, filename):
    """Where the file is stored: its address is not to be guessed once it has been taken down."""
    return f"anslag/{secrets.token_hex(16)}.pdf"


def refuse_other_than_pdf(file):
    """Raises ValidationError for a file that is too large, or no pdf whatever it is called."""
    if file.size > MAX_BYTES:
        raise ValidationError("Filen är större än 50 MB. Dela upp den.")
    file.seek(0)
    start = file.read(5)
    file.seek(0)
    if start != b"%PDF-":
        raise ValidationError("Filen är ingen pdf. Spara protokollet som pdf och försök igen.")
