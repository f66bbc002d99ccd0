from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext as _

from contact.cases.follow_up.actions import ACTIONS
from contact.cases.follow_up.token import LASTS
from contact.cases.limits import ADDITIONS, HOUR, count, too_many
from contact.cases.views.visitor import for_visitors
from pages.errors import asked_to_wait
from pages.responses import SeeOther

from .opened import closed, open_with


@for_visitors
def act(request, token, name):
    """Asks for what the action `name` needs, and does it."""
    action = ACTIONS[name]
    opened = open_with(token, action.lasts if request.method == "POST" else LASTS)
    if opened is None:
        return closed(request)
    if request.method != "POST" and not action.is_allowed(opened.access, opened.now):
        return SeeOther(opened.url())
    form = action.form(request, opened.now)
    if form.is_valid() and too_many(request, ADDITIONS, opened.now):
        form.add_error(None, _("Du har skickat mycket på kort tid. Vänta en timme eller ring oss."))
        return asked_to_wait(_show(request, opened, name, form), HOUR)
    if not form.is_valid() or not _is_done(action, opened, form):
        return _show(request, opened, name, form)
    count(request, ADDITIONS, opened.now)
    return opened.done(name)


def _is_done(action, opened, form):
    """Does it; False, with the error in `form`, if it cannot be done."""
    try:
        action.act(opened.access, form)
    except ValidationError as error:
        form.add_error(None, error)
    return form.is_valid()


def _show(request, opened, name, form):
    context = {
        "form": form,
        "action": ACTIONS[name],
        "case": opened.case,
        "is_late": bool(opened.late),
        "form_url": opened.url(name),
        "case_url": opened.url(),
    }
    status = 422 if form.is_bound else 200
    return render(request, f"cases/follow_up/{name}.html", context, status=status)
