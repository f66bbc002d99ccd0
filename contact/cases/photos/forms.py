from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contact.cases.forms.step import StepForm
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
        "missing": _("Filen kom inte fram. Välj bilden igen."),
        "empty": _("Filen är tom. Välj en annan bild."),
    }

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "label": _("Välj en bild")} | kwargs)

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        return cleaned(upload) if upload else None


class PhotoForm(VisitorForm):
    """Asks for one photo, of `draft` if there is one."""

    photo = PhotoField(help_text=_("Jpeg, png eller webp, högst 15 MB."))
    draft = None

    def clean_photo(self):
        if self.cleaned_data["photo"] and self.draft and self.draft.pk:
            refuse_too_many(self.draft)
        return self.cleaned_data["photo"]


class PhotosForm(PhotoForm, StepForm):
    """The step in which photos are added to a draft, one at a time."""

    def clean_photo(self):
        if "add" in self.data and not self.cleaned_data["photo"]:
            raise ValidationError(_("Välj en bild innan du trycker på ”Lägg till”."))
        return super().clean_photo()
