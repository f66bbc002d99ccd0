"""The stylesheet is written as many small files and sent as one."""

import re

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLE = "css/site.css"
IMPORT = re.compile(r'@import "(?P<name>[\w.-]+)";\n')


class BundlingStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and BUNDLE in paths:
            self.delete(BUNDLE)
            self._save(BUNDLE, ContentFile(bundle(paths).encode()))
            paths = paths | {BUNDLE: (self, BUNDLE)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def bundle(paths):
    """site.css with its @imports replaced by what they name, and the town's colours last."""
    css = IMPORT.sub(lambda match: _read(paths, f"css/{match['name']}"), _read(paths, BUNDLE))
    return css + town_css(settings.TOWN.colours)


def town_css(colours):
    return f":root{{--town-accent:{colours.accent};--town-accent-dark:{colours.accent_dark}}}\n"


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
