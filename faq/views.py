from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from contact.facts import facts_about
from pages import clock
from pages.editing import edit_url, may_change
from pages.errors import gone_or_missing
from pages.language import current_language, is_translated, languages_of
from pages.navigation import Navigation
from pages.responses import never_kept

from .models import Question, Topic

TOPICS_SHOWN = 50


@require_safe
def index(request):
    topics = Topic.objects.visible_to(request.user)
    context = {"topics": Paginator(topics, TOPICS_SHOWN).get_page(request.GET.get("sida"))}
    return render(request, "faq/index.html", context)


@require_safe
def topic(request, slug):
    topic = Topic.objects.visible_to(request.user).for_reading().filter(slug=slug).first()
    if topic is None:
        return gone_or_missing(request, Topic.objects.expired().filter(slug=slug))
    response = render(request, "faq/topic.html", topic_context(request, topic))
    return never_kept(response, published=True) if topic.sensitive else response


def topic_context(request, topic):
    user, now = request.user, clock.now()
    questions = list(Question.objects.visible_to(user).filter(topic=topic))
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
