from modeltranslation.translator import TranslationOptions, register

from .models import ContactPoint, OpeningHours, Telephone


@register(ContactPoint)
class ContactPointTranslation(TranslationOptions):
    fields = ("name", "description", "operator", "anonymity", "source")
    required_languages = ("sv",)


@register(Telephone)
class TelephoneTranslation(TranslationOptions):
    fields = ("label",)
    required_languages = ("sv",)


@register(OpeningHours)
class OpeningHoursTranslation(TranslationOptions):
    fields = ("reason",)
    required_languages = ("sv",)
