"""The pages for what went wrong: what happened, and what the reader can do now."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# (heading, sentence) for each HTTP status
WORDS = {
    400: (
        _("Vi kunde inte läsa det som skickades"),
        _("Adressen eller uppgifterna gick inte att tolka. Gå tillbaka och försök igen."),
    ),
    403: (
        _("Du får inte se den här sidan"),
        _("Du saknar behörighet, eller så har du loggats ut. Logga in och försök igen."),
    ),
    404: (
        _("Sidan finns inte"),
        _("Adressen kan vara felskriven, eller så har sidan tagits bort."),
    ),
    405: (
        _("Så går det inte att göra här"),
        _("Det du skickade hit har vi inte tagit emot. Öppna sidan på vanligt sätt i stället."),
    ),
    410: (
        _("Sidan är borttagen"),
        _("Den har funnits här men gäller inte längre."),
    ),
    413: (
        _("Det du skickade är för stort"),
        _("Gå tillbaka och korta texten, eller välj en mindre fil."),
    ),
    429: (
        _("Vänta en stund"),
        _(
            "Det har kommit för många försök på kort tid från det nät som du använder. Vänta en "
            "timme och försök igen, eller ring oss."
        ),
    ),
}


def error_page(request, status):
    """A whole page of the site that explains `status`."""
    heading, sentence = WORDS[status]
    context = {"status": status, "heading": heading, "sentence": sentence}
    response = render(request, "errors/error.html", context, status=status)
    response.published = True  # it says the same to everyone
    return response


def too_many_requests(request, wait):
    """Says that there have been too many tries, and whom to ring instead."""
    return asked_to_wait(error_page(request, 429), wait)


def asked_to_wait(response, wait):
    """`response` as one that says: not more often than this. `wait` is a timedelta."""
    response.status_code = 429
    response["Retry-After"] = str(int(wait.total_seconds()))
    return response


def gone_or_missing(request, taken_down):
    """410 where there is a row in `taken_down`, what has been there and is no more; or Http404."""
    if taken_down.exists():
        return error_page(request, 410)
    raise Http404


def bad_request(request, exception=None):
    return error_page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def permission_denied(request, exception=None):
    return error_page(request, 403)


def not_found(request, exception=None):
    return error_page(request, 404)


def csrf_failure(request, reason=""):
    """Only staff's forms use Django's token; what a visitor reads takes no POST at all."""
    if request.path.startswith(reverse("admin:index")):
        return error_page(request, 403)
    page = error_page(request, 405)
    page["Allow"] = "GET, HEAD"
    return page


def server_error(request):
    """Our fault, or the database's (503). Needs none, and comes out whatever else is broken."""
    is_away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    template = "errors/away.html" if is_away else "errors/500.html"
    try:
        page = render_to_string(template, {"town": settings.TOWN})
    except Exception:  # noqa: BLE001 - the last page there is
        page = "Något gick fel hos oss. Försök igen om en stund."
    return _away(page) if is_away else HttpResponseServerError(page)


def _away(page):
    return HttpResponse(page, status=503, headers={"Retry-After": "60"})
