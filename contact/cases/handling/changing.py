"""A decision about a case: what is new is told in words, and nothing happens when nothing is."""

from django.db import models
from django.utils import timezone

from contact.cases.recording import record, refuse_unless


def change(case, type, *, now, actor, why="", **changes):
    """Records, as `type`, those of `changes` that differ from what stands in `case`.

    Gives the Event, whose internal text tells the changes and then `why`. Raises
    NotAllowedError if nothing is new, and ConflictError as `record` does.
    """
    new = {name: value for name, value in changes.items() if getattr(case, name) != value}
    refuse_unless(new, "Inget är ändrat.")
    told = " ".join(filter(None, [in_words(case, **new), why.strip()]))
    return record(case, type, now=now, actor=actor, internal_text=told, **new)


def in_words(case, **changes):
    """ "Kategori: Gata → Park. Diariefört: nej → 3 maj 2027." for `changes` of `case`."""
    return " ".join(_sentence(case._meta.get_field(name), case, changes[name]) for name in changes)


def _sentence(field, case, new):
    label = f"{field.verbose_name[0].upper()}{field.verbose_name[1:]}"
    old = _shown(field, getattr(case, field.name))
    if isinstance(field, models.TextField):
        return f"{label}: ”{new}”."
    return f"{label}: {old} → {_shown(field, new).rstrip('.')}."


def _shown(field, value):
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if value in (None, ""):
        return "ingen" if field.is_relation else "inget"
    if isinstance(field, models.DateTimeField):
        return f"{timezone.localtime(value):%Y-%m-%d}"
    if field.is_relation:
        return name_of(value) if field.name == "assignee" else str(value)
    return str(dict(field.flatchoices).get(value, value))


def name_of(user):
    """What colleagues call `user`."""
    return user.get_full_name() or user.get_username()
