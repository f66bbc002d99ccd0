from functools import wraps

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from pages.responses import SeeOther, never_kept

from .forms import FORMS, CheckForm
from .matter import matter_of
from .models import Draft, ServiceRequest
from .models.draft import STEPS
from .models.outbox import Template
from .personal_data import personal_data_in
from .receiving import receive
from .summary import summary


def for_visitors(view):
    """A form that needs no cookie (it brings a guard of its own) and leaves no trace."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, *args, **kwargs):
        return never_kept(view(request, *args, **kwargs))

    return guarded


@for_visitors
def start(request):
    return _ask(request, Draft(), "matter")


@for_visitors
def step(request, key, name):
    draft = _find(key)
    if draft is None and _is_sent(key):
        return _to("receipt", key)
    if draft is None and request.method != "POST":
        return _gone(request)
    return _ask(request, draft or Draft(renewed=True), name)


@for_visitors
def check(request, key):
    draft, now = _find(key), timezone.now()
    if draft is None and _is_sent(key):
        return _to("receipt", key)
    form = CheckForm(request, now, draft)
    if draft is None:
        return _renew(form, now) if form.shown else _gone(request)
    if draft.next_step != "check":
        return _to(draft.next_step, key)
    if form.is_valid():
        draft.language = get_language()
        receive(draft, now)
        return _to("receipt", key)
    return _show(request, draft, "check", form)


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def receipt(request, key):
    sent = get_object_or_404(ServiceRequest.objects.sent_with(key))
    mail = sent.mails.filter(template=Template.RECEIPT).first()
    context = {"sent": sent, "matter": matter_of(sent), "mail": mail}
    return never_kept(render(request, "cases/receipt.html", context))


def _is_sent(key):
    """Asked after the draft was looked for: a draft goes at the moment its case is stored."""
    return ServiceRequest.objects.sent_with(key).exists()


def _find(key):
    return Draft.objects.living(timezone.now()).filter(key=key).first()


def _to(name, key):
    return SeeOther(reverse(f"cases:{name}", args=[key]))


def _ask(request, draft, name):
    """Asks what the step `name` asks, or keeps the answers and goes on."""
    now = timezone.now()
    form = FORMS[name](request, now, draft)
    if form.is_valid():
        draft.answer(name, form.cleaned_data, get_language(), now)
        return _to(draft.next_step, draft.key)
    return _show(request, draft, name, form)


def _show(request, draft, name, form):
    steps = [*STEPS, "check"]
    context = {
        "draft": draft,
        "form": form,
        "number": steps.index(name) + 1,
        "total": len(steps),
        "answers": summary(draft) if name == "check" else [],
        "personal_data": personal_data_in(draft.answers("text").get("description", "")),
    }
    return render(request, f"cases/{name}.html", context, status=422 if form.is_bound else 200)


def _renew(form, now):
    """The draft is gone, but its reader still had every answer on the page: begin from those."""
    draft = Draft(renewed=True, data=form.shown)
    draft.keep(get_language(), now)
    return _to(draft.next_step, draft.key)


def _gone(request):
    return render(request, "cases/gone.html", status=404)
