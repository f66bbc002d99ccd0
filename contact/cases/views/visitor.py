from functools import wraps

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pages.responses import never_kept


def for_visitors(view):
    """A form that needs no cookie (it brings a guard of its own) and leaves no trace."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, *args, **kwargs):
        return never_kept(view(request, *args, **kwargs))

    return guarded
