"""Sound of pages that are gone goes, and all of it can be made ahead."""

import os
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError
from django.utils import timezone

from contact.cases.rounds import one_round
from listen.sound import forgetting, store
from pages.models import Page

from .builders import make_page
from .listening import Listener

pytestmark = pytest.mark.django_db
LATER = timedelta(seconds=forgetting.EVERY + 60)
MUCH_LATER = timedelta(seconds=forgetting.LISTENING + 60)


@pytest.fixture
def heard(client, engine):
    engine()
    page = make_page()
    Listener(client, "/avfall/").sound()
    return page


def test_sound_of_a_page_that_is_as_it_was_stays(heard):
    forgetting.forget_sound(timezone.now() + MUCH_LATER)
    assert len(store.folders()) == 1


def test_sound_of_a_page_that_is_gone_goes_at_once(heard):
    Page.objects.all().delete()
    forgetting.forget_sound(timezone.now() + LATER)
    assert store.folders() == []


def test_sound_of_an_earlier_text_stays_for_who_is_listening_to_it(heard):
    heard.lead = "Ny ingress."
    heard.save()
    forgetting.forget_sound(timezone.now() + LATER)
    assert len(store.folders()) == 1
    forgetting.forget_sound(timezone.now() + MUCH_LATER)
    assert store.folders() == []


def test_a_round_does_it_beside_what_else_is_due(heard):
    Page.objects.all().delete()
    (folder,) = store.folders()
    os.utime(folder.note, (0, 0))
    one_round()
    assert store.folders() == []


def test_only_some_are_looked_at_in_one_round(client, engine, monkeypatch):
    engine()
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)
    for number in range(5):
        make_page(slug=f"sida-{number}", title=f"Sidan {number}")
        Listener(client, f"/sida-{number}/").sound()
    Page.objects.all().delete()
    left = []
    for _ in range(3):
        forgetting.forget_sound(timezone.now() + LATER)
        left.append(len(store.folders()))
    assert left == [3, 1, 0]


def test_nothing_goes_when_the_database_cannot_tell(heard, monkeypatch):
    def away(*args):
        raise OperationalError

    monkeypatch.setattr(forgetting, "script_at", away)
    with pytest.raises(OperationalError):
        forgetting.forget_sound(timezone.now() + LATER)
    assert len(store.folders()) == 1


def test_the_oldest_goes_when_there_is_more_than_the_disk_may_hold(client, engine, monkeypatch):
    engine()
    for number in range(3):
        make_page(slug=f"sida-{number}", title=f"Sidan {number}")
        Listener(client, f"/sida-{number}/").sound()
        os.utime(store.folders()[0].path, (number, number))
    oldest = store.folders()[-1]
    monkeypatch.setattr(store, "LARGEST", 2 * oldest.size)
    forgetting.make_room()
    assert len(store.folders()) == 2
    assert oldest.key not in {folder.key for folder in store.folders()}


def test_sound_is_made_ahead_for_every_public_page_and_no_other(engine):
    voice = engine()
    make_page(title_en="Waste", lead_en="How to sort.")
    make_page(slug="utkast", title="Utkastet", published_at=None)
    call_command("make_sound", stdout=StringIO())
    said = "\n".join(voice.spoken)
    assert "Avfall" in said
    assert "Waste" in said
    assert "Utkastet" not in said


def test_what_was_made_ahead_is_not_made_again(engine):
    voice = engine()
    make_page()
    call_command("make_sound", stdout=StringIO())
    made = len(voice.spoken)
    call_command("make_sound", stdout=StringIO())
    assert len(voice.spoken) == made > 0


def test_what_cannot_be_made_ahead_is_told_of_and_the_rest_is_made(engine):
    engine(fails=True)
    make_page()
    with pytest.raises(CommandError, match="/avfall/: it has lost its voice"):
        call_command("make_sound", stdout=StringIO())


def test_without_a_voice_there_is_nothing_to_make_ahead(settings, monkeypatch):
    monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, None))
    with pytest.raises(CommandError, match="ingen röst"):
        call_command("make_sound")
