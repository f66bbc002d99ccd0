from modeltranslation.translator import TranslationOptions, register

from .models import (
    AnswerTemplate,
    AttributeValue,
    Department,
    MailText,
    Service,
    ServiceAttribute,
)


@register([Department, AttributeValue])
class NameTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = ("sv",)


@register(Service)
class ServiceTranslation(TranslationOptions):
    fields = (
        "service_name",
        "description",
        "group",
        "service_notice",
        "stop_message",
        "emergency_notice",
    )
    required_languages = {"sv": ("service_name",)}


@register(ServiceAttribute)
class AttributeTranslation(TranslationOptions):
    fields = ("description", "datatype_description")
    required_languages = {"sv": ("description",)}


@register(AnswerTemplate)
class AnswerTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = ("sv",)


@register(MailText)
class MailTranslation(TranslationOptions):
    fields = ("subject", "body")
    required_languages = ("sv",)
