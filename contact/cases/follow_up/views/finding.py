from django.shortcuts import render
from django.utils import timezone

from contact.cases.access import tidy_code
from contact.cases.follow_up.find_form import FindForm
from contact.cases.limits import HOUR, WRONG_CODES, count, too_many
from contact.cases.models import StatusAccess
from contact.cases.views.visitor import for_visitors, same_for_everyone
from pages.errors import too_many_requests
from pages.forms import VisitorForm
from pages.responses import SeeOther

from .opened import Opened


@same_for_everyone
@for_visitors
def find(request):
    """Opens a case with its reference and code."""
    now = timezone.now()
    if request.method == "POST" and too_many(request, WRONG_CODES, now):
        return too_many_requests(request, HOUR)
    form = FindForm(request, now)
    if form.is_valid():
        return SeeOther(Opened(form.access, now).url())
    if form.is_wrong:
        count(request, WRONG_CODES, now)
    return _show(request, "find", form)


@for_visitors
def arrive(request, code):
    """Where a link in a mail leads. A program that follows it changes nothing: there is a button.

    The right code opens the case however many have written wrong ones from the same network: it
    is too long to guess.
    """
    now = timezone.now()
    form = VisitorForm(request, now)
    if not form.is_valid():
        return _show(request, "arrive", form)
    access = StatusAccess.objects.for_code(tidy_code(code)).first()
    if access:
        return SeeOther(Opened(access, now).url())
    if too_many(request, WRONG_CODES, now):
        return too_many_requests(request, HOUR)
    count(request, WRONG_CODES, now)
    return render(request, "cases/follow_up/unknown_link.html", status=404)


def _show(request, name, form):
    status = 422 if form.is_bound else 200
    return render(request, f"cases/follow_up/{name}.html", {"form": form}, status=status)
