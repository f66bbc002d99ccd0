"""A voice that is not there is told of at the start, and stops nothing."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from perstorp.management.commands.prepare import Command


def test_voices_that_are_heard_are_not_spoken_of(engine):
    voice = engine()
    call_command("check_voices")
    assert len(voice.spoken) == len(voice.languages)


def test_a_voice_that_is_not_heard_is_named(engine):
    engine(fails=True)
    with pytest.raises(CommandError, match="rösten för en går inte att höra"):
        call_command("check_voices")


def test_no_engine_is_no_fault(settings, monkeypatch):
    monkeypatch.setattr("listen.sound.engine._remembered", (settings.LISTEN, None))
    out = StringIO()
    call_command("check_voices", stdout=out)
    assert "Servern har ingen röst." in out.getvalue()


def test_the_start_tells_of_a_silent_voice_and_goes_on(engine):
    engine(fails=True)
    err = StringIO()
    Command(stderr=err).try_voices()
    assert "LISTEN_VOICES" in err.getvalue()
