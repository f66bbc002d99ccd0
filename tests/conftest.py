from pathlib import Path

import pytest

from perstorp.management.catalogues import compile_catalogues


def pytest_configure():
    compile_catalogues([Path(__file__).resolve().parent.parent / "locale"])


@pytest.fixture(autouse=True)
def plain_surroundings(settings, tmp_path):
    """Files go to a folder of the test's own; mail to `mailoutbox`; no manifest is needed."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
