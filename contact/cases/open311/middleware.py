from functools import cache

from django.urls import reverse

from .errors import problem
from .formats import FORMATS, XML, format_of


def open311(get_response):
    """What every answer below /open311/ has, also those that are made before its views.

    An error is told in the format that was asked for, whoever found it. What can be read is
    open to scripts of any site: it is the same for all, and nobody is logged in.
    """

    root = cache(lambda: reverse("open311:root"))

    def middleware(request):
        response = get_response(request)
        if request.path_info.startswith(root()):
            if response.status_code >= 400:
                _tell_in_asked_format(request, response)
            if request.method in {"GET", "HEAD"}:
                response["Access-Control-Allow-Origin"] = "*"
                response["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    return middleware


def _tell_in_asked_format(request, response):
    own = {format.content_type for format in FORMATS.values()}
    if response.get("Content-Type") not in own:
        format = format_of(request.path_info) or XML
        response.content = format.write("errors", [problem(response.status_code)])
        response["Content-Type"] = format.content_type
        response["Content-Length"] = len(response.content)
        del response["Content-Encoding"]
    if response.status_code in {429, 503}:
        response.headers.setdefault("Retry-After", "600")
