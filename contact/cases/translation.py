from modeltranslation.translator import TranslationOptions, register

from .models import Service


@register(Service)
class ServiceTranslation(TranslationOptions):
    fields = ("service_name", "description")
    required_languages = ("sv",)
