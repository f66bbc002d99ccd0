from modeltranslation.translator import TranslationOptions, register

from .models import Question, Topic


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("title", "lead", "speaker")
    required_languages = ("sv",)


@register(Question)
class QuestionTranslation(TranslationOptions):
    fields = ("question", "answer")
    required_languages = ("sv",)
