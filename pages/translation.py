from modeltranslation.translator import TranslationOptions, register

from .models import Page


@register(Page)
class PageTranslation(TranslationOptions):
    fields = ("title", "lead", "body", "picture_alt")
    required_languages = ("sv",)
