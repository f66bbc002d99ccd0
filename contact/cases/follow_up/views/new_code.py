from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.follow_up.forms import CodeForm
from contact.cases.follow_up.replacing import code_for, made_with, replace_codes
from contact.cases.follow_up.token import digest_in, is_fresh, new_token
from contact.cases.limits import ADDITIONS, HOUR, count
from contact.cases.models import StatusAccess
from contact.cases.models.secret import hashed
from contact.cases.views.visitor import for_visitors
from pages.errors import too_many_requests
from pages.responses import SeeOther, never_kept

from .opened import closed, open_with


@for_visitors
def ask(request, token):
    """Replaces the codes to a case with a new one."""
    now = timezone.now()
    form = CodeForm(request, now)
    opened = open_with(token)
    if opened is None:
        made = form.is_valid() and _made_before(token, form.key, now)
        return _to_code(made, form.key, now) if made else closed(request)
    if form.is_valid():
        if count(request, ADDITIONS, now) > ADDITIONS.most:
            return too_many_requests(request, HOUR)
        return _to_code(replace_codes(opened.access, form.key, now), form.key, now)
    context = {"form": form, "form_url": opened.url("new_code"), "case_url": opened.url()}
    status = 422 if form.is_bound else 200
    return render(request, "cases/follow_up/new_code.html", context, status=status)


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def show(request, token, key):
    """Shows the new code, to be written down."""
    opened = open_with(token)
    if opened is None:
        return never_kept(closed(request))
    code = code_for(opened.access, key)
    if opened.access.digest != hashed(code):
        raise Http404
    context = {"code": code, "case": opened.case, "case_url": opened.url()}
    return never_kept(render(request, "cases/follow_up/new_code_shown.html", context))


def _made_before(token, key, now):
    """The button was pressed twice: what the first press made, of what `token` opened then."""
    replaced = StatusAccess.objects.filter(digest=digest_in(token)).first()
    return made_with(replaced, key) if replaced and is_fresh(token, now) else None


def _to_code(access, key, now):
    return SeeOther(reverse("cases:new_code_shown", args=[new_token(access, now), key]))
