"""The interface is wholly translated: nothing missing, doubtful, left over or half filled in."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
NO_SOURCE = shutil.ignore_patterns(".*", "node_modules", "tests", "var")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """The English catalogue as `make messages` would leave it now, in a copy of the sources."""
    if not shutil.which("xgettext"):
        pytest.fail("gettext is missing: tests/install_tools installs it.")
    copy = tmp_path_factory.mktemp("sources") / "site"
    shutil.copytree(ROOT, copy, ignore=NO_SOURCE)
    command = [sys.executable, "manage.py", "makemessages", "--locale", "en", "--no-location"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return polib.pofile(str(copy / "locale/en/LC_MESSAGES/django.po"))


def test_every_text_has_an_english_translation(catalogue):
    assert len(catalogue) > 50
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []


def test_no_translation_is_a_guess(catalogue):
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


def test_nothing_is_left_of_texts_that_are_gone(catalogue):
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


def test_translations_fill_in_the_same_things(catalogue):
    wrong = [
        entry.msgid
        for entry in catalogue.translated_entries()
        for words in (entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr])
        if set(PLACEHOLDER.findall(words)) != set(PLACEHOLDER.findall(entry.msgid))
    ]
    assert wrong == []
