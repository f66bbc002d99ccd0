from dataclasses import dataclass
from datetime import datetime

from django.core import signing

from pages.forms import VisitorForm

SALT = "cases.shown"


@dataclass
class Shown:
    """The answers that a form carries, as the Draft has them; None without any. `updated_at` is
    the moment at which it got the last of them."""

    data: dict | None = None
    updated_at: datetime | None = None
    service: object = None  # as steps.py has read it

    def answers(self, step):
        return self.data.get(step, {})


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
    shown = {"data": draft.data, "updated_at": moment}
    return signing.dumps(shown, salt=SALT, compress=True)


def shown_in(request):
    """What the form in `request` Shows; nothing, where it was not signed here."""
    try:
        shown = signing.loads(request.POST.get("shown", ""), salt=SALT)
    except signing.BadSignature:
        return Shown()
    moment = shown.get("updated_at")
    return Shown(shown.get("data"), datetime.fromisoformat(moment) if moment else None)
