from modeltranslation.translator import TranslationOptions, register

from .models import News


@register(News)
class NewsTranslation(TranslationOptions):
    fields = ("title", "lead", "body", "picture_alt")
    required_languages = ("sv",)
