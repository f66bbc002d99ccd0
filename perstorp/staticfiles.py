"""Stylesheets are written as many small files and sent as one."""

import re

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLES = ("css/site.css", "admin_site/staff.css")
IMPORT = re.compile(r'@import "(?P<name>[\w.-]+)";\n')


class BundlingStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        for name in [] if dry_run else BUNDLES:
            if name in paths:
                css = bundle(paths, name)
                self.delete(name)
                self._save(name, ContentFile(css.encode()))
                paths = paths | {name: (self, name)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def bundle(paths, name):
    """`name` with its @imports replaced by what they name, and the town's colours last."""
    folder = name.rpartition("/")[0]
    css = IMPORT.sub(lambda match: _read(paths, f"{folder}/{match['name']}"), _read(paths, name))
    return css + town_css(settings.TOWN.colours)


def town_css(colours):
    return f":root{{--town-accent:{colours.accent};--town-accent-dark:{colours.accent_dark}}}\n"


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
