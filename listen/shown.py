"""A page of the site as someone would be shown it now: by the view itself, without a server."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import resolve

from pages.language import split_prefix

# These have no text that is read, and some of them need more to run than is here.
APART = {"admin", "open311", "sound"}
NOT_FOUND = (Http404, PermissionDenied, BadRequest, SuspiciousOperation)


def request_for(address, user):
    """A request by `user` for `address`, a path of this site; None where it is no such path."""
    try:
        scheme, host, path, query, _ = urlsplit(address)
    except ValueError:
        return None
    if scheme or host or not path.startswith("/") or not path.isprintable():
        return None
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = path
    request.GET = QueryDict(query)
    request.META = {"HTTP_HOST": urlsplit(settings.SITE_URL).netloc, "PATH_INFO": path}
    request.LANGUAGE_CODE = split_prefix(path)[0]
    request.user = user
    # Whoever may see more than others has a session, which offers depend on (offer.is_staff).
    request.COOKIES = {"session": "yes"} if user.is_authenticated else {}
    return request


def response_to(request):
    """What the view for `request` answers. An empty response with the status 404 where it has
    nothing that is read."""
    try:
        match = resolve(request.path)
        if not APART.isdisjoint(match.app_names):
            return HttpResponse(status=404)
        request.resolver_match = match
        response = match.func(request, *match.args, **match.kwargs)
    except NOT_FOUND:
        return HttpResponse(status=404)
    return HttpResponse(status=404) if response.streaming else response
