from django.core.exceptions import ValidationError

from contact.cases.models import MailText
from pages.admin_form import StaffForm


class MailTextForm(StaffForm):
    """The words of one mail. Which one is said by the address of the page, and never changes."""

    mail = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.mail:
            self.instance.template = self.mail

    def clean(self):
        if self.mail and MailText.objects.filter(template=self.mail).exists():
            raise ValidationError("Någon annan har just skrivit en text för det här mejlet.")
        return super().clean()
