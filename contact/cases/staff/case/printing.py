"""A case on paper, for someone who asks for the public record."""

from django.contrib import admin
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from contact.cases.handling import log_export

from .facts import facts_of, record_of
from .finding import EXPORT, SEE_SENDER, find
from .forms.printing import NOTES, PLACE, TEXTS, PrintForm
from .history import history_of


@require_http_methods(["GET", "HEAD", "POST"])
def printed(request, reference):
    """Asks what to leave out; then gives the page to print, and writes down that it was taken."""
    case, now = find(request.user, reference, EXPORT), timezone.now()
    may = request.user.has_perm(SEE_SENDER)
    form = PrintForm(case, request.POST if request.method == "POST" else None, sees_sender=may)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return _render(request, "case_print_form.html", {"case": case, "form": form}, status)
    log_export(case, form.words, now=now, actor=request.user)
    return _render(request, "case_printed.html", _everything(case, form, now))


def _everything(case, form, now):
    return {
        "case": case,
        "now": now,
        "requester": getattr(case, "requester", None),
        "facts": [*facts_of(case), *record_of(case)],
        "history": history_of(case),
        "mails": case.mails.order_by("created", "pk"),
        "photos": case.photos.all(),
        "secret": form.secrets,
        "notes_secret": form.secrets & {NOTES, TEXTS, PLACE},
        "left_out": form.parts_left_out,
    }


def _render(request, template, context, status=200):
    context = admin.site.each_context(request) | context
    return render(request, f"admin/cases/{template}", context, status=status)
