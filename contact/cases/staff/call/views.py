from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from contact.cases.access import living_code_of
from contact.cases.models import ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.receiving import store
from contact.cases.views.receipt import CODE_SHOWN
from pages.responses import SeeOther

from .form import CallForm

may_handle = permission_required("cases.handle_servicerequest", raise_exception=True)


@require_http_methods(["GET", "HEAD", "POST"])
@may_handle
def call(request):
    """The form for what came by telephone, at the desk, in a letter or a mail."""
    now = timezone.now()
    form = CallForm(_sent(request), now=now, actor=request.user)
    if "questions" in request.POST:
        return _show(request, form, unchecked=True)
    if not form.is_valid():
        return _show(request, form)
    _store_once(form.submission, now)
    key = form.cleaned_data["key"]
    return SeeOther(reverse("admin:cases_servicerequest_called", args=[key]))


@require_safe
@may_handle
def called(request, key):
    """What to tell the one who called: the reference and the code, to say or to print."""
    case = get_object_or_404(ServiceRequest.objects.visible_to(request.user).sent_with(key))
    written = get_object_or_404(case.events, type=EventType.RECEIVED, actor=request.user)
    is_fresh = timezone.now() - written.created < CODE_SHOWN
    context = admin.site.each_context(request) | {
        "title": "Ärendet är inskrivet",
        "case": case,
        "code": living_code_of(key) if is_fresh else "",
        "follow_url": f"{settings.SITE_URL}{reverse('cases:find')}",
    }
    return render(request, "admin/cases/called.html", context)


def _sent(request):
    return request.POST if request.method == "POST" else None


def _store_once(submission, now):
    """A double click stores one case: it has the key of the form."""
    if ServiceRequest.objects.sent_with(submission.key).exists():
        return
    try:
        with transaction.atomic():
            store(submission, now)
    except IntegrityError:
        if not ServiceRequest.objects.sent_with(submission.key).exists():
            raise


def _show(request, form, unchecked=False):
    """The form, with its faults; `unchecked`, with the questions of the category and no faults."""
    if unchecked:
        form.errors.clear()
    status = 422 if form.errors else 200
    context = admin.site.each_context(request) | {"title": "Skriv in ett ärende", "form": form}
    return render(request, "admin/cases/call.html", context, status=status)
