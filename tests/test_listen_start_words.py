"""The words that the town starts with in its list of how words are said."""

import pytest
from django.conf import settings

from listen.models import Pronunciation
from listen.said import say
from listen.start_content import load_pronunciations
from listen.words import current_words, words_for

pytestmark = pytest.mark.django_db
FOLDER = settings.BASE_DIR / "content" / "perstorp"


def test_they_are_loaded_once_and_never_touch_what_staff_have_written():
    assert load_pronunciations(FOLDER) == [f"{Pronunciation.objects.count()} uttal"]
    Pronunciation.objects.exclude(written="Perstorp").delete()
    assert load_pronunciations(FOLDER) == []
    assert Pronunciation.objects.count() == 1


def test_a_town_without_such_a_file_starts_with_none(tmp_path):
    assert load_pronunciations(tmp_path) == []


def test_they_decide_how_the_pages_are_said(monkeypatch):
    monkeypatch.setattr("listen.words.SECONDS", -1)
    load_pronunciations(FOLDER)
    words = words_for("sv", current_words())
    said = "".join(token.said for token in say("Orostelefonen i Perstorps kommun", "sv", words))
    assert said == "oros-telefonen i perstårrps kommun"
