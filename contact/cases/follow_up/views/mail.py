from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.access import tidy_code
from contact.cases.follow_up.forms import MailForm
from contact.cases.follow_up.stopping import allow_mail, is_stopped, mail_access, stop_mail
from contact.cases.limits import ADDITIONS, HOUR, WRONG_CODES, count, too_many
from contact.cases.views.visitor import for_visitors
from pages.errors import too_many_requests
from pages.responses import SeeOther


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def explain(request):
    """Why someone has got a mail about a case they have not sent."""
    return render(request, "cases/follow_up/not_me_page.html")


@for_visitors
def stop(request, code):
    """The same, reached from such a mail: with a button that stops them, and one that undoes it."""
    now = timezone.now()
    access = mail_access(tidy_code(code))
    form = MailForm(request, now, stopped=access is not None and is_stopped(access))
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "cases/follow_up/not_me.html", {"form": form}, status=status)
    if access is None and too_many(request, WRONG_CODES, now):
        return too_many_requests(request, HOUR)
    if access is None:
        count(request, WRONG_CODES, now)
        return render(request, "cases/follow_up/unknown_link.html", status=404)
    if count(request, ADDITIONS, now) > ADDITIONS.most:
        return too_many_requests(request, HOUR)
    (allow_mail if form.again else stop_mail)(access, now)
    return SeeOther(request.path)
