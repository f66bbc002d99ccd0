from django.shortcuts import render
from django.views.decorators.http import require_safe

from contact.facts import facts_about
from pages import clock
from pages.editing import edit_url, may_change, reader_of
from pages.errors import gone_or_missing
from pages.kept.generation import remembered
from pages.language import current_language, is_translated, languages_of
from pages.navigation import Navigation
from pages.parts import asked_part, part_of
from pages.responses import never_kept

from .models import Question, Topic

TOPICS_SHOWN = 50


@require_safe
def index(request):
    user, asked = reader_of(request), asked_part(request.GET)
    context = remembered(("topics", current_language(), asked), lambda: index_context(user, asked))
    return render(request, "faq/index.html", context)


def index_context(user, asked):
    """The part of the topics that is `asked` for (asked_part), as `user` sees it."""
    topics = Topic.objects.visible_to(user)
    return {"topics": part_of(topics, Topic._meta.ordering, asked, TOPICS_SHOWN)}


@require_safe
def topic(request, slug):
    user, now = reader_of(request), clock.now()
    key = ("topic", current_language(), slug)
    context = remembered(key, lambda: topic_context(user, slug, now))
    if context is None:
        return gone_or_missing(request, Topic.objects.expired().filter(slug=slug))
    response = render(request, "faq/topic.html", context)
    return never_kept(response, published=True) if context["topic"].sensitive else response


def topic_context(user, slug, now):
    """What the page of a topic shows `user` at `now`; None where there is no such topic."""
    topic = Topic.objects.visible_to(user, now).for_reading().filter(slug=slug).first()
    if topic is None:
        return None
    questions = list(Question.objects.visible_to(user, now).filter(topic=topic))
    texts = [topic, *questions]
    path = topic.parent.path if topic.parent else ""
    point = topic.contact_point_for(user, now)
    return {
        "topic": topic,
        "questions": questions,
        "navigation": Navigation(user, path, within=bool(path)),
        "facts": facts_about(point, now) if point else None,
        "updated_at": topic.latest_change(questions),
        "languages": languages_of(*texts),
        "partly_translated": any(is_translated(text, current_language()) for text in texts),
        "may_edit": may_change(user, Question),
        "edit_url": edit_url(user, topic),
    }
