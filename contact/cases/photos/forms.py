from django import forms
from django.utils.translation import gettext_lazy as _

from pages.forms import VisitorForm

from .cleaning import cleaned
from .storing import refuse_too_many

# Without image/heic: an iPhone then hands over a jpeg that it makes itself.
ACCEPTED = "image/jpeg,image/png,image/webp"


class PhotoField(forms.FileField):
    """A photo that need not be sent. Its value is a CleanPhoto for store_photo, or None."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})
    default_error_messages = {
        "invalid": _("Filen kom inte fram. Välj bilden igen."),
        "empty": _("Filen är tom. Välj en annan bild."),
    }

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "label": _("Välj en bild")} | kwargs)

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        return cleaned(upload) if upload else None


class PhotoForm(VisitorForm):
    """Asks for one photo, of `draft` if one is given."""

    photo = PhotoField(help_text=_("Jpeg, png eller webp, högst 15 MB."))

    def __init__(self, request, now, draft=None):
        super().__init__(request, now)
        self.draft = draft

    def clean_photo(self):
        if self.cleaned_data["photo"] and self.draft:
            refuse_too_many(self.draft)
        return self.cleaned_data["photo"]
