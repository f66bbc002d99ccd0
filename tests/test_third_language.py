"""A third language is one setting and one migration command, in a town's own copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = [
    "manage.py",
    "perstorp",
    "pages",
    "faq",
    "contact",
    "listen",
    "templates",
    "static",
    "locale",
    "content",
]
VISIT = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client, override_settings
from pages.models import Page
call_command("load_start_content", verbosity=0)
Page.objects.filter(path="bygga-bo-miljo").update(title_ar="البناء والسكن")
with override_settings(STORAGES={
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}):
    for path in (
        "/ar/", "/ar/bygga-bo-miljo/", "/ar/kontakt/", "/ar/sok/?q=bygglov", "/bygga-bo-miljo/"
    ):
        response = Client(headers={"host": "localhost"}).get(path)
        print(f"=== {path} {response.status_code}")
        print(response.content.decode())
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """What a copy of the project says in Arabic once the language has been added: {path: page}."""
    copy = tmp_path_factory.mktemp("town")
    for room in ROOMS:
        source = ROOT / room
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / room)
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
        "SITE_LANGUAGES": "sv,en,ar",
        "VAR_DIR": str(copy / "var"),
        "DJANGO_SETTINGS_MODULE": "perstorp.settings",
    }

    def run(*command):
        return subprocess.run(
            [sys.executable, *command], cwd=copy, env=environment, check=True, capture_output=True
        ).stdout.decode()

    run("manage.py", "makemigrations")
    run("manage.py", "migrate")
    parts = run("-c", VISIT).split("=== ")[1:]
    return {part.split()[0]: part for part in parts}


def test_every_kind_of_page_answers_from_right_to_left(pages):
    for path in ("/ar/", "/ar/bygga-bo-miljo/", "/ar/kontakt/", "/ar/sok/?q=bygglov"):
        assert f"{path} 200" in pages[path].splitlines()[0]
        assert '<html lang="ar" dir="rtl">' in pages[path]


def test_what_is_translated_is_read_in_the_language(pages):
    assert "<h1>البناء والسكن</h1>" in pages["/ar/bygga-bo-miljo/"]


def test_what_is_not_is_swedish_and_runs_from_left_to_right(pages):
    assert '<p class="lead" lang="sv" dir="ltr">' in pages["/ar/bygga-bo-miljo/"]


def test_page_that_is_not_wholly_translated_is_not_offered_in_the_language(pages):
    assert 'hreflang="ar"' not in pages["/bygga-bo-miljo/"].split("</head>")[0]
