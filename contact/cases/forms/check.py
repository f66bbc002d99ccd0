from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.forms import VisitorForm

SALT = "cases.shown"


class CheckForm(VisitorForm):
    """The button that sends. It carries, signed, what its reader has read on the page.

    So nothing is sent that was not read, and nothing is lost if the draft has gone meanwhile.
    """

    def __init__(self, request, now, draft):
        super().__init__(request, now)
        self.draft = draft
        self.shown = _unsigned(self.data.get("shown", ""))

    def carried(self):
        return super().carried() | {
            "shown": signing.dumps(self.draft.data, salt=SALT, compress=True)
        }

    def clean(self):
        super().clean()
        if self.shown != self.draft.data:
            raise ValidationError(
                _(
                    "Svaren är ändrade sedan du öppnade sidan, kanske i en annan flik. Läs igenom "
                    "dem igen innan du skickar."
                )
            )


def _unsigned(text):
    """The answers that were signed, or None."""
    try:
        return signing.loads(text, salt=SALT)
    except signing.BadSignature:
        return None
