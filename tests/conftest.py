from pathlib import Path

import pytest
from django.utils import translation

from perstorp.management.catalogues import compile_catalogues


def pytest_configure():
    compile_catalogues([Path(__file__).resolve().parent.parent / "locale"])


@pytest.fixture(autouse=True)
def plain_surroundings(settings, tmp_path):
    """Files go to a folder of the test's own; mail to `mailoutbox`; no manifest is needed.

    A test speaks Swedish, whatever language the last page of the test before it was in.
    """
    translation.activate(settings.LANGUAGE_CODE)
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def swedish():
    """A test that asks for an English page leaves its language behind in this thread."""
    with translation.override("sv"):
        yield
