from datetime import datetime
from typing import NamedTuple

from django.core import signing

from pages.forms import VisitorForm

SALT = "cases.shown"


class Shown(NamedTuple):
    """The answers that a form carries, and the moment at which the draft got the last of them."""

    answers: dict | None
    updated_at: datetime | None


class StepForm(VisitorForm):
    """A step of a draft. It carries, signed, every answer that the draft has.

    So nothing is lost if the draft has gone when the form is sent.
    """

    def __init__(self, request, now, draft, **kwargs):
        super().__init__(request, now, **kwargs)
        self.draft = draft

    def carried(self):
        return super().carried() | {"shown": signed(self.draft)}


def signed(draft):
    """What is known again by shown_in."""
    moment = draft.updated_at.isoformat() if draft.updated_at else ""
    shown = {"answers": draft.data, "updated_at": moment}
    return signing.dumps(shown, salt=SALT, compress=True)


def shown_in(request):
    """What the form in `request` Shows; nothing, where it was not signed here."""
    try:
        shown = signing.loads(request.POST.get("shown", ""), salt=SALT)
    except signing.BadSignature:
        return Shown(None, None)
    moment = shown.get("updated_at")
    return Shown(shown.get("answers"), datetime.fromisoformat(moment) if moment else None)
