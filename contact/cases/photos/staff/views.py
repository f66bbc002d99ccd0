from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contact.cases.photos.releasing import name_of
from contact.cases.photos.showing import FULL, photo_response
from contact.cases.staff.case.finding import HANDLE, find
from contact.cases.staff.case.forms import take
from pages.responses import SeeOther

from .forms import ACTIONS


@require_safe
def image(request, reference, name, size=FULL):
    """The photo itself, for staff who may read its case."""
    return photo_response(_find(find(request.user, reference), name), size)


@require_safe
def photo(request, reference, name):
    """One photo, who may see it, and what can be done with it."""
    case = find(request.user, reference)
    found = _find(case, name)
    steps = [(word, kind.heading) for word, kind in ACTIONS.items() if kind.suits(found)]
    return _render(request, "admin/cases/photo.html", case, found, steps=steps)


@require_http_methods(["GET", "HEAD", "POST"])
def action(request, reference, name, word):
    """Does one of ACTIONS with a photo, or asks again."""
    case = find(request.user, reference, HANDLE)
    found, kind = _find(case, name), ACTIONS.get(word)
    if kind is None:
        raise Http404
    sent = {"data": request.POST, "files": request.FILES} if request.method == "POST" else {}
    form, told = take(kind(case, photo=found, now=timezone.now(), actor=request.user, **sent))
    if told:
        messages.success(request, told)
        return SeeOther(_address_of(form.case))
    status = 409 if form.news else 422 if form.is_bound else 200
    return _render(request, "admin/cases/photo_form.html", form.case, found, status, form=form)


def _find(case, name):
    return get_object_or_404(case.photos.select_related("redacted_from"), name=name)


def _render(request, template, case, found, status=200, **more):
    context = admin.site.each_context(request) | {
        "case": case,
        "photo": found,
        "name": name_of(found),
        "title": name_of(found),
        "is_replaced": found.redactions.exists(),
        **more,
    }
    return render(request, template, context, status=status)


def _address_of(case):
    page = reverse("admin:cases_servicerequest_change", args=[case.service_request_id])
    return f"{page}#photos"
