"""Makes a draft topic of an old page."""

import textwrap

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from faq.models import Question, Topic

# What a topic is called until someone has named it.
UNTITLED = "Frågor och svar"


@transaction.atomic
def make_topic(page, published_at=None):
    """A new Topic with the questions of the OldPage `page`; what exists is never touched.

    The questions are ready to be seen as soon as the topic is; one without an answer stays a
    draft. Raises ValidationError for what the models refuse.
    """
    title = textwrap.shorten(page.title or UNTITLED, 120, placeholder=" …")
    topic = Topic(
        slug=_free_slug(title),
        title_sv=title,
        lead_sv=textwrap.shorten(page.lead, 400, placeholder=" …"),
        published_at=published_at,
    )
    topic.full_clean()
    topic.save()
    for old in page.questions:
        _save_question(topic, old)
    return topic


def _save_question(topic, old):
    answered = bool(old.blocks)
    question = Question(
        topic=topic,
        question_sv=old.question,
        answer_sv=old.answer,
        published_at=timezone.now() if answered else None,
    )
    question.full_clean(exclude=["anchor"] if answered else ["anchor", "answer", "answer_sv"])
    question.save()


def _free_slug(title):
    wanted = slugify(title)[:70].strip("-") or "amne"
    taken = set(Topic.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in [wanted, *numbered] if slug not in taken)
