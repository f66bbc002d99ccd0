"""What the pages of a draft have in common."""

from functools import cache

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from contact.cases.forms.step import shown_in
from contact.cases.models import Draft, ServiceRequest
from contact.cases.steps import asked, before, next_step
from pages.responses import SeeOther

ANY_KEY = "x" * 32


def find(key, now):
    return Draft.objects.living_with(key, now)


def is_sent(key):
    """Asked after the draft was looked for: it goes at the moment its case is stored."""
    is_waiting = Draft.objects.sent().filter(key=key).exists()
    return is_waiting or ServiceRequest.objects.sent_with(key).exists()


def renewed(request):
    """A new draft in place of one that has gone, with the answers its reader had on the page.

    Its photos went with it, so they are asked for anew.
    """
    answers = shown_in(request).data or {}
    answers.pop("photos", None)
    return Draft(renewed=True, data=answers)


def to(name, key):
    return SeeOther(_address(name, get_language()).replace(ANY_KEY, key))


@cache
def _address(name, _language):
    """Where the step `name` of a draft is. Asked once: it takes as long as the database does."""
    return reverse(f"cases:{name}", args=[ANY_KEY])


def onward(draft):
    """To the first question that has no answer, or to the check page."""
    return to(next_step(draft), draft.key)


def show(request, draft, name, form, **more):
    """The page of the step `name`, with what its reader has typed; 422 where something is wrong."""
    steps = [*asked(draft), "check"]
    back = before(draft, name)
    context = {
        "draft": draft,
        "form": form,
        "number": steps.index(name) + 1 if name in steps else None,
        "total": len(steps),
        "back": reverse(f"cases:{back}", args=[draft.key]) if back and draft.pk else "",
        "address": f"{settings.SITE_URL}{request.path}" if draft.pk else "",
        **more,
    }
    return render(request, f"cases/{name}.html", context, status=422 if form.is_bound else 200)


def gone(request):
    return render(request, "cases/gone.html", status=404)
