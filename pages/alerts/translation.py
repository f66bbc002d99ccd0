from modeltranslation.translator import TranslationOptions, register

from .models import Alert


@register(Alert)
class AlertTranslation(TranslationOptions):
    fields = ("title", "text")
    required_languages = ("sv",)
