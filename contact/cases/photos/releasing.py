"""What staff decide about a photo of a case: who may see it. Each decision leaves one event."""

from django.db import transaction

from contact.cases.models import Media
from contact.cases.models.event import EventType
from contact.cases.models.public_record import Visibility
from contact.cases.recording import record, refuse_unless
from pages.cleaning import clean_text, one_line
from pages.pictures import refuse_placeholder

from .storing import keep

LONGEST = Media._meta.get_field("alternative_text").max_length


def release(case, photo, alternative_text, *, now, actor):
    """Lets everyone see `photo`, as soon as its case is published. Gives the Event.

    Raises ValidationError for words that do not tell what it shows, NotAllowedError for a photo
    that another has taken the place of, and ConflictError as `record` does.
    """
    words = one_line(clean_text(alternative_text, LONGEST))
    refuse_unless(not photo.redactions.exists(), "Bilden har ersatts. Publicera den nya i stället.")
    refuse_unless(words, "Skriv vad bilden visar, för den som inte ser den.")
    refuse_unless(len(words) <= LONGEST, f"Skriv högst {LONGEST} tecken om vad bilden visar.")
    refuse_placeholder(words)
    told = f"{name_of(photo)} får visas för alla: ”{words}”."
    shown = {"visibility": Visibility.PUBLIC, "alternative_text": words}
    return _change(case, photo, told, now=now, actor=actor, **shown)


def remove(case, photo, *, now, actor, why=""):
    """Takes `photo` from the public; it is kept. Gives the Event."""
    refuse_unless(photo.visibility == Visibility.PUBLIC, "Bilden visas inte för alla.")
    told = f"{name_of(photo)} är borttagen från webbplatsen. {why}".strip()
    return _change(case, photo, told, now=now, actor=actor, visibility=Visibility.REMOVED)


def make_internal(case, photo, *, now, actor):
    """Makes `photo` one that nothing has been decided about. Gives the Event."""
    refuse_unless(photo.visibility != Visibility.INTERNAL, "Bilden är redan intern.")
    refuse_unless(not photo.redactions.exists(), "Bilden har ersatts av en annan.")
    told = f"{name_of(photo)} är intern igen."
    return _change(case, photo, told, now=now, actor=actor, visibility=Visibility.INTERNAL)


@transaction.atomic
def redact(case, photo, clean, *, now, actor):
    """Puts the CleanPhoto `clean` in the place of `photo`: a new Media, with a name of its own.

    `photo` is kept for staff, and is seen by nobody else again. The new one is internal until it
    is released.
    """
    told = f"{name_of(photo)} har ersatts av en ändrad bild."
    _change(case, photo, told, now=now, actor=actor, visibility=Visibility.REMOVED)
    words = photo.alternative_text
    return keep(clean, now, request=case, redacted_from=photo, alternative_text=words)


def name_of(photo):
    """What staff call `photo`: its number among those of its case."""
    return f"Bild {photo.request.photos.filter(pk__lte=photo.pk).count()}"


@transaction.atomic
def _change(case, photo, told, *, now, actor, **changes):
    event = record(case, EventType.PUBLICATION, now=now, actor=actor, internal_text=told)
    Media.objects.filter(pk=photo.pk).update(**changes)
    photo.refresh_from_db(fields=changes)
    return event
