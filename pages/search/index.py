"""Keeps the index in step with what is saved and deleted, and makes it anew."""

from django.conf import settings
from django.db import transaction

from pages import extensions

from .models import Entry

BATCH = 500
KEY = ["kind", "object_id", "language"]
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
        Entry.objects.filter(kind=source.kind, object_id__in=keys).delete()


def is_whole():
    """False for a language that nothing has been indexed in: the site has just got it."""
    return all(Entry.objects.filter(language=code).exists() for code, _ in settings.LANGUAGES)


@transaction.atomic
def rebuild():
    """Makes the whole index anew. Gives (label, number of things) for each source."""
    Entry.objects.all().delete()
    return [
        (source.kind, _write(source, source.everything().iterator(chunk_size=BATCH)))
        for source in sources().values()
    ]


def _write(source, things):
    count, entries = 0, []
    for thing in things:
        count += 1
        entries += source.entries(thing)
        if len(entries) >= BATCH:
            _store(entries)
            entries = []
    _store(entries)
    return count


def _store(entries):
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=KEY, update_fields=CONTENT
    )
