"""The words that a town starts with in its list of how words are said."""

import tomllib

from django.conf import settings
from reversion.models import Version

from .models import Pronunciation


def load_pronunciations(folder):
    """Adds those of `pronunciations.toml` in `folder` once: not where staff have any, or have had.

    Gives a line if it did.
    """
    path = folder / "pronunciations.toml"
    known = Pronunciation.objects.exists() or Version.objects.get_for_model(Pronunciation).exists()
    if known or not path.exists():
        return []
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["word"]
    for row in rows:
        word = Pronunciation(**{"language": settings.LANGUAGE_CODE} | row)
        word.full_clean()
        word.save()
    return [f"{len(rows)} uttal"]
