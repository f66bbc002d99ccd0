from django.conf import settings
from django.core.exceptions import ValidationError
from modeltranslation.utils import build_localized_fieldname

from contact.cases.mail.words import own_words
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
        cleaned = super().clean()
        for language, _name in settings.LANGUAGES[1:]:
            self._leave_to_the_site(cleaned, language)
        return cleaned

    def _leave_to_the_site(self, cleaned, language):
        """Another language that nobody has changed follows the site's own words."""
        texts = own_words(self.instance.template, language)
        for name, own in zip(("subject", "body"), texts, strict=True):
            field = build_localized_fieldname(name, language)
            if (cleaned.get(field) or "").split() == own.split():
                cleaned[field] = ""
