from django.db import models

from .append_only import ImmutableError
from .public_record import Visibility
from .secret import hashed
from .sent import FIXED
from .service import Secrecy


class ServiceRequestQuerySet(models.QuerySet):
    """`update` and `delete` are closed: every change leaves an event (contact/cases/recording)."""

    def update(self, **fields):
        raise ImmutableError("A case is changed through contact.cases.recording.")

    def delete(self):
        raise ImmutableError("A case is never removed.")

    def change(self, **fields):
        """Changes rows without a trace. Only contact/cases/recording and retention call it."""
        if changed := FIXED & fields.keys():
            raise ImmutableError(
                f"What was sent in is never changed: {', '.join(sorted(changed))}."
            )
        return super().update(**fields)

    def dispose(self):
        """Removes the rows under a decision. Only contact/cases/retention calls it."""
        return super().delete()

    def rewrite(self, **fields):
        """Takes personal data out under a decision. Only contact/cases/retention calls it."""
        return super().update(**fields)

    def sent_with(self, key):
        """The case that the draft with this key has become, as a queryset of one or none."""
        return self.filter(submission_key=hashed(key))

    def open(self):
        return self.filter(closed_datetime=None)

    def visible_to(self, user):
        """What `user` may read: what secrecy may cover is for those who handle cases."""
        if user.has_perm("cases.handle_servicerequest"):
            return self
        if user.has_perm("cases.view_servicerequest"):
            return self.filter(secrecy=Secrecy.NONE)
        return self.none()

    def published(self):
        """What anyone may read: published by staff, and nothing that stands in its way."""
        return self.filter(
            description_visibility=Visibility.PUBLIC,
            quarantine=False,
            secrecy=Secrecy.NONE,
            service__api_visible=True,
        )
