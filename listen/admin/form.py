from django import forms
from django.conf import settings

from pages.admin_form import StaffForm
from pages.admin_languages import language_name


class PronunciationForm(StaffForm):
    """A word of the site's list; its language is one of the site's."""

    language = forms.ChoiceField(
        label="Språk",
        choices=[(code, language_name(code)) for code, _ in settings.LANGUAGES],
        initial=settings.LANGUAGE_CODE,
        help_text="Uttalet gäller bara där texten är på det språket.",
    )
