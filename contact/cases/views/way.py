from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from contact.cases.forms import FORMS
from contact.cases.models import Draft
from contact.cases.steps import asked, chosen_service, is_answered
from contact.facts import facts_about
from contact.models import ContactPoint
from pages import clock

from .draft import find, gone, is_sent, onward, renewed, show, to
from .visitor import for_visitors, same_for_everyone


@same_for_everyone
@for_visitors
def start(request):
    return _ask(request, Draft(), "matter", clock.now())


@for_visitors
def step(request, key, name):
    """Asks what the step `name` asks, or keeps the answers and goes on."""
    now = timezone.now()
    draft = find(key, now)
    if draft is None and is_sent(key):
        return to("receipt", key)
    if draft is None and request.method != "POST":
        return gone(request)
    return _ask(request, draft or renewed(request), name, now)


@for_visitors
def stopped(request, key):
    """Says who is responsible for what was chosen, where it is not the municipality."""
    now = timezone.now()
    draft = find(key, now)
    if draft is None:
        return to("receipt", key) if is_sent(key) else gone(request)
    service = chosen_service(draft)
    if service is None or not service.stop_message:
        return onward(draft)
    point = ContactPoint.objects.live(now).with_facts().filter(pk=service.stop_contact_id).first()
    context = {"draft": draft, "service": service, "facts": point and facts_about(point, now)}
    return render(request, "cases/stopped.html", context)


def _ask(request, draft, name, now):
    form = FORMS[name](request, now, draft)
    if form.is_valid():
        draft.answer(name, form.cleaned_data, get_language(), now)
        return onward(draft)
    service = chosen_service(draft)
    return show(
        request,
        draft,
        name,
        form,
        service=service if name == _after_service(draft) else None,
        is_outdated=name in draft.data and not is_answered(draft, name, service),
    )


def _after_service(draft):
    """The step in which the chosen category's own notices are read."""
    steps = asked(draft)
    return steps[steps.index("service") + 1]
