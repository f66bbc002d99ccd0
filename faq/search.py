from django.utils.translation import gettext_lazy as _

from pages.search.source import Source

from .models import Question, Topic


class TopicSource(Source):
    model = Topic
    label = _("Frågor och svar")
    texts = ("speaker",)
    staff_texts = ("slug", "lead", "speaker")


class QuestionSource(Source):
    """Each answer is found by itself, for as long as both it and its topic can be read."""

    model = Question
    label = _("Frågor och svar")
    title = "question"
    lead = "answer"
    texts = ()
    staff_texts = ("answer",)

    def everything(self):
        return Question.objects.select_related("topic")

    def live(self, now):
        return self.everything().live(now).filter(topic__in=Topic.objects.live(now))

    def dates(self, thing):
        both = (thing, thing.topic)
        begins = [one.published_at for one in both]
        ends = [one.expires_at for one in both if one.expires_at]
        return None if None in begins else max(begins), min(ends, default=None)

    def touched_by(self, saved):
        if isinstance(saved, Topic):
            return self.everything().filter(topic=saved)
        return super().touched_by(saved)

    def trails(self, things):
        return {question.pk: [question.topic] for question in things}
