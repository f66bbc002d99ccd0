import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contact.cases.models.draft import new_key
from contact.cases.photos.forms import PhotoForm
from pages.forms import TextField, VisitorForm

KEY = re.compile(r"[A-Za-z0-9_-]{32}")


class MessageForm(VisitorForm):
    text = TextField(
        label=_("Ditt meddelande"),
        help_text=_(
            "Högst 4 000 tecken. Skriv inte personnummer, namn på andra eller uppgifter om "
            "någons hälsa."
        ),
        longest=4000,
        lines=8,
        error_messages={"required": _("Skriv ditt meddelande.")},
    )


class ReopenForm(VisitorForm):
    text = TextField(
        label=_("Varför behöver ärendet öppnas igen?"),
        help_text=_("Till exempel vad som fortfarande är fel. Högst 4 000 tecken."),
        longest=4000,
        lines=6,
        error_messages={"required": _("Skriv varför ärendet behöver öppnas igen.")},
    )


class MorePhotoForm(PhotoForm):
    def clean_photo(self):
        if not self.cleaned_data["photo"]:
            raise ValidationError(_("Välj en bild."))
        return super().clean_photo()


class CodeForm(VisitorForm):
    """A button for a new code. It carries `key`, from which the code will follow."""

    @property
    def key(self):
        return self.data["key"]

    def carried(self):
        return super().carried() | {"key": new_key()}

    def clean(self):
        super().clean()
        if not KEY.fullmatch(self.data.get("key", "")):
            raise ValidationError(_("Något gick fel på vägen hit. Tryck på knappen igen."))


class MailForm(VisitorForm):
    """A button that stops mail to an address, or where it is stopped allows it `again`."""

    def __init__(self, request, now, stopped):
        super().__init__(request, now)
        self.stopped = stopped

    @property
    def again(self):
        return self.data.get("again") == "yes"

    def carried(self):
        return super().carried() | {"again": "yes" if self.stopped else "no"}
