"""Where a case stands, and which steps there are from there."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    RECEIVED = "received", _("Mottaget")
    ACKNOWLEDGED = "acknowledged", _("Bekräftat, under bedömning")
    IN_PROGRESS = "in_progress", _("Pågår")
    PLANNED = "planned", _("Planerat")
    AWAITING_REQUESTER = "awaiting_requester", _("Väntar på svar från dig")
    RESOLVED = "resolved", _("Åtgärdat eller besvarat")
    NO_ACTION = "no_action", _("Ingen åtgärd")
    NOT_RESPONSIBLE = "not_responsible", _("Någon annan ansvarar")
    DUPLICATE = "duplicate", _("Samma sak är redan anmäld")
    WITHDRAWN = "withdrawn", _("Återtaget av avsändaren")


WORKING = {
    Status.ACKNOWLEDGED,
    Status.IN_PROGRESS,
    Status.PLANNED,
    Status.AWAITING_REQUESTER,
}
CLOSED = {
    Status.RESOLVED,
    Status.NO_ACTION,
    Status.NOT_RESPONSIBLE,
    Status.DUPLICATE,
    Status.WITHDRAWN,
}
# From one status, the others that it may become.
STEPS = {
    Status.RECEIVED: WORKING | CLOSED,
    **{status: (WORKING | CLOSED) - {status} for status in WORKING},
    **{status: {Status.IN_PROGRESS} for status in CLOSED},
    Status.DUPLICATE: {Status.ACKNOWLEDGED},
}
# What the sender must be told in words.
NEEDS_WORDS = {
    Status.AWAITING_REQUESTER,
    Status.RESOLVED,
    Status.NO_ACTION,
    Status.NOT_RESPONSIBLE,
}


def needs_words(old, new):
    """True if a step from `old` to `new` must be explained to the sender."""
    return new in NEEDS_WORDS or (old in CLOSED - {Status.DUPLICATE} and new not in CLOSED)
