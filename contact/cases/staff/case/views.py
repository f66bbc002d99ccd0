from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contact.cases.handling import see_contact
from contact.cases.recording import NotAllowedError
from pages.responses import SeeOther

from .finding import SEE_SENDER, find
from .forms import ACTIONS, WordsForm, take
from .page import page_of


@require_safe
def case(request, reference):
    return _page(request, find(request.user, reference))


@require_POST
def sender(request, reference):
    """Shows who sent a case, this once, and writes down who looked."""
    found, now = find(request.user, reference, SEE_SENDER), timezone.now()
    try:
        requester = see_contact(found, now=now, actor=request.user)
    except NotAllowedError as error:
        messages.error(request, error.message)
        return SeeOther(_address_of(found))
    return _page(request, found, requester)


@require_http_methods(["GET", "HEAD", "POST"])
def action(request, reference, name):
    """Does one of ACTIONS with a case, or asks again."""
    kind = ACTIONS.get(name)
    if kind is None:
        raise Http404
    form, told = take(_form(request, kind, find(request.user, reference, kind.right)))
    if told:
        messages.success(request, told)
        return SeeOther(_address_of(form.case))
    context = {"form": form, "case": form.case, "title": form.heading}
    return _render(request, "admin/cases/case_form.html", context, _status_of(form))


def _form(request, kind, found):
    who = {"now": timezone.now(), "actor": request.user}
    if request.method != "POST":
        return kind(found, start={"to": request.GET.get("till", "")}, **who)
    form = kind(found, data=request.POST, **who)
    return form.fetched() if isinstance(form, WordsForm) and form.fetches else form


def _status_of(form):
    if form.news:
        return 409
    return 422 if form.is_bound else 200


def _page(request, found, requester=None):
    context = page_of(found, timezone.now(), request.user) | {"requester": requester}
    return _render(request, "admin/cases/case.html", context)


def _render(request, template, context, status=200):
    context = admin.site.each_context(request) | context
    return render(request, template, context, status=status)


def _address_of(found):
    return reverse("admin:cases_servicerequest_change", args=[found.service_request_id])
