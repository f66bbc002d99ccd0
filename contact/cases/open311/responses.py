from functools import wraps

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from .body import check_body
from .errors import Refused, problem
from .jurisdiction import check_jurisdiction


def resource(*methods):
    """Makes a view of one that gives (name of the root, value) and may raise Refused.

    What it gives, or is refused with, is written in the Format that the address asks for.
    Nobody is logged in here, so there is nothing that a token against CSRF would protect.
    """

    def decorate(view):
        @csrf_exempt
        @wraps(view)
        def answer(request, format, **path):
            try:
                _check_method(request, methods)
                check_body(request)
                check_jurisdiction(request)
                name, value = view(request, **path)
            except Refused as refused:
                return refusal(format, refused)
            return HttpResponse(format.write(name, value), content_type=format.content_type)

        return answer

    return decorate


def refusal(format, refused):
    return HttpResponse(
        format.write("errors", refused.problems),
        content_type=format.content_type,
        status=refused.status,
        headers=refused.headers,
    )


def _check_method(request, methods):
    if request.method not in methods:
        raise Refused(problem(405), headers={"Allow": ", ".join(methods)})
