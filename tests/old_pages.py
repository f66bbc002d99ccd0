"""Saved old pages to import: two of our own, and the town's real one where it lies at hand."""

from pathlib import Path

from django.conf import settings

OWN_TEXT = Path(__file__).parent / "data" / "gammal_sida.txt"
OWN_HTML = Path(__file__).parent / "data" / "gammal_sida.html"
# The real page is not part of the project. Beside it means in a folder next to its own.
REAL_TEXTS = sorted(settings.BASE_DIR.parent.glob("*/seed/orostelefonen.txt"))
