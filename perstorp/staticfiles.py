"""Stylesheets and scripts are written as many small files and sent as one of each kind."""

import re

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from .script_bundle import bundle_scripts

STYLESHEETS = ("css/site.css", "css/crisis.css", "admin_site/staff.css")
# Sent beside one of these, to the pages that need them.
ADDED = ("css/cases.css", "css/player.css", "css/map.css")
SCRIPTS = ("js/listen/index.js", "js/listen.js")
IMPORT = re.compile(r'@import "(?P<name>[\w.-]+)";\n')
# A fifth of what is sent. What a minifier takes beside them is 3 % of it, compressed.
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NEW_LINE = re.compile(r"\s*\n\s*")


class BundlingStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        bundles = dict.fromkeys(STYLESHEETS, bundle) | dict.fromkeys(ADDED, put_together)
        bundles |= dict.fromkeys(SCRIPTS, bundle_script)
        for name, make in () if dry_run else bundles.items():
            if name in paths:
                text = make(paths, name)
                self.delete(name)
                self._save(name, ContentFile(text.encode()))
                paths = paths | {name: (self, name)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def bundle(paths, name):
    """As put_together, and the town's colours last."""
    return put_together(paths, name) + town_css(settings.TOWN.colours)


def put_together(paths, name):
    """`name` with its @imports replaced by what they name, without comments and indentation."""
    folder = name.rpartition("/")[0]
    css = IMPORT.sub(lambda match: _read(paths, f"{folder}/{match['name']}"), _read(paths, name))
    return NEW_LINE.sub("\n", COMMENT.sub("", css)).lstrip()


def bundle_script(paths, name):
    """`name` with the modules that it imports, each in a scope of its own."""
    folder, _, entry = name.rpartition("/")
    return bundle_scripts(lambda file: _read(paths, f"{folder}/{file}"), entry)


def town_css(colours):
    return f":root{{--town-accent:{colours.accent};--town-accent-dark:{colours.accent_dark}}}\n"


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
