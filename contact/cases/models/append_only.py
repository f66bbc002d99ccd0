"""Rows that are added and never rewritten: a register is corrected by adding to it.

Reason: JO 4639-2007 criticised an authority that deleted and rewrote what it had registered.
The one way out is a disposal under a named decision (contact/cases/retention).
"""

from django.db import models


class ImmutableError(Exception):
    """Someone tried to change or remove what must stay as it is."""


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, **fields):
        raise ImmutableError(f"{self.model.__name__} is never changed; add a new one.")

    def delete(self):
        raise ImmutableError(f"{self.model.__name__} is never removed.")

    def bulk_create(self, objs, *args, **options):
        if options.get("update_conflicts"):
            raise ImmutableError(f"{self.model.__name__} is never changed; add a new one.")
        return super().bulk_create(objs, *args, **options)

    def dispose(self):
        """Removes the rows under a decision. Only contact/cases/retention calls it."""
        return super().delete()

    def rewrite(self, **fields):
        """Takes personal data out under a decision. Only contact/cases/retention calls it."""
        return super().update(**fields)


class AppendOnly(models.Model):
    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise ImmutableError(f"{type(self).__name__} is never changed; add a new one.")
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args, **kwargs):
        raise ImmutableError(f"{type(self).__name__} is never removed.")
