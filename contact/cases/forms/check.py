from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .step import StepForm, shown_in


class CheckForm(StepForm):
    """The button that sends. Nothing is sent that its reader has not read on the page."""

    def clean(self):
        super().clean()
        if shown_in(self.request).data != self.draft.data:
            raise ValidationError(
                _(
                    "Svaren är ändrade sedan du öppnade sidan, kanske i en annan flik. Läs igenom "
                    "dem igen innan du skickar."
                )
            )
