"""Keeps the index in step with what is saved and deleted, and makes it anew."""

from itertools import islice

from django.conf import settings
from django.db import transaction

from pages import extensions

from .models import Entry, StaffEntry

BATCH = 500
CONTENT = ["published_at", "expires_at", "title_stems", "text_stems"]


def sources():
    """{kind: Source} for all that can be found."""
    return {source.kind: source for source in extensions.search_sources.collect()}


def refresh(saved):
    """Indexes what `saved` changes: itself, and what is found through it."""
    for source in sources().values():
        _write(source, source.touched_by(saved))


def forget(deleted):
    """Takes `deleted` out of the index, and what goes with it. Call it while the row is there."""
    for source in sources().values():
        keys = [thing.pk for thing in source.touched_by(deleted)]
        for entries in (Entry, StaffEntry):
            entries.objects.filter(kind=source.kind, object_id__in=keys).delete()


def is_whole():
    """False while nothing has been indexed for staff, or in a language: it has just come."""
    codes = [code for code, _ in settings.LANGUAGES]
    return StaffEntry.objects.exists() and all(
        Entry.objects.filter(language=code).exists() for code in codes
    )


@transaction.atomic
def rebuild():
    """Makes the whole index anew. Gives (label, number of things) for each source."""
    Entry.objects.all().delete()
    StaffEntry.objects.all().delete()
    return [
        (source.kind, _write(source, source.everything().iterator(chunk_size=BATCH)))
        for source in sources().values()
    ]


def _write(source, things):
    count, things = 0, iter(things)
    while some := list(islice(things, BATCH)):
        count += len(some)
        _store(Entry, CONTENT, [entry for thing in some for entry in source.entries(thing)])
        _store(StaffEntry, ["words"], [source.staff_entry(thing) for thing in some])
    return count


def _store(model, content, entries):
    (once,) = model._meta.constraints
    model.objects.bulk_create(
        entries,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=once.fields,
        update_fields=content,
    )
